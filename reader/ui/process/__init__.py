"""The process around the screen: terminal, signals and faults; an app in, an exit code out."""

from reader.ui.process.background import BackgroundIs, ask_background
from reader.ui.process.changed_rows import ChangedRows
from reader.ui.process.drawing import (
    give_picture,
    paint,
    place_cursor,
    redraw,
    set_title,
    take_picture,
)
from reader.ui.process.frames import draw_now, forget_drawn, once_placed
from reader.ui.process.keyboard import Escaped
from reader.ui.process.memory import give_back_every_minute, settle_soon, unsettle
from reader.ui.process.output_filter import SafetyFilter
from reader.ui.process.pictures import PictureMeans, PictureWay, picture_means
from reader.ui.process.session import call_in_loop, run_app, suspend
from reader.ui.process.width import ask_width

__all__ = [
    "BackgroundIs",
    "ChangedRows",
    "Escaped",
    "PictureMeans",
    "PictureWay",
    "SafetyFilter",
    "ask_background",
    "ask_width",
    "call_in_loop",
    "draw_now",
    "forget_drawn",
    "give_back_every_minute",
    "give_picture",
    "once_placed",
    "paint",
    "picture_means",
    "place_cursor",
    "redraw",
    "run_app",
    "set_title",
    "settle_soon",
    "suspend",
    "take_picture",
    "unsettle",
]
