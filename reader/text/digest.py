"""The hash that names things by what they hold, without OpenSSL, which takes 3 ms of a start."""

try:
    from _blake2 import blake2b  # past `hashlib`, as `random` does
except ImportError:
    from hashlib import blake2b

__all__ = ["blake2b"]
