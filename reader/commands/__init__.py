"""The subcommands, one a module: each has `add_arguments(parser)` and `run(args, settings)`."""

# Each command and its module, which has `add_arguments(parser)` and `run(args, settings) -> int`.
COMMANDS = {
    "parse": "parse",
    "list": "list_",
    "print": "print_",
    "search": "search",
    "export": "export",
    "fetch": "fetch",
    "names": "names",
    "words": "words",
    "config": "config",
    "state": "state",
    "library": "library",
    "doctor": "doctor",
    "serve": "serve",
    "completions": "completions",
    "man": "man",
}
DOCTOR = "doctor"  # also where the settings are wrong
# These two open the reader.
DEMO = "demo"
TODAY = "today"
