"""Text itself (文字): one form for matching, scripts, numbers, dates, what is safe to show.

Strings in, strings and values out; nothing here knows of a page.
"""
