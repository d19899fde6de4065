"""Width and script folded away, one character for one character, so that a cue is written once.

Offsets in the folded text are offsets in the page's own text: match there, slice here.
"""

# Traditional characters that stand in cues; names and places keep theirs, for they are sliced
# from the page itself.
_TRADITIONAL = (
    "報訊電記據華轉見關詳聯編輯責術對攝圖實習員線熱號頭時發農曆國統續連總門聞產經週黨"
    "獨駐專題綜譯稿撰導體視訪寫閱間內臺資訂傳級補單縣鄉鎮區學廠陽陰臘圍說閏"
    "參禮設計審組監製籌劃執筆覺網話繫諮詢訴務郵為係採畫繪獲從財廣"
)
_SIMPLIFIED = (
    "报讯电记据华转见关详联编辑责术对摄图实习员线热号头时发农历国统续连总门闻产经周党"
    "独驻专题综译稿撰导体视访写阅间内台资订传级补单县乡镇区学厂阳阴腊围说闰"
    "参礼设计审组监制筹划执笔觉网话系咨询诉务邮为系采画绘获从财广"
)
BEYOND = 0x10000  # the plane that texts are written in ends here
_ODD_MARKS = "〔〕【】︰∶•‧・—–○◯"
_PLAIN_MARKS = "()[]::···--〇〇"


class _Fold(dict[int, int | str]):
    """What each character becomes; a character that stays is put in when it is first met.

    `str.translate` takes a miss for an error each time, and most characters stay.
    """

    def __missing__(self, code: int) -> int:
        if code < BEYOND:
            self[code] = code
        return code


FOLD = _Fold(
    {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
    | str.maketrans(_TRADITIONAL, _SIMPLIFIED)
    | str.maketrans(_ODD_MARKS, _PLAIN_MARKS)
    | dict.fromkeys((0x09, 0x0A, 0xA0, 0x3000), " ")
)


def fold(text: str) -> str:
    """Return `text` with half-width marks and digits and the simplified form of cue characters."""
    return text.translate(FOLD)
