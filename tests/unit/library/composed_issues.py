"""Issues of invented papers, as they come out of parsing."""

from reader.model import Article, Block, Dateline, Page, Reading, Role


def article(name, headline, *paragraphs, by=""):
    blocks = [Block(Role.HEADLINE, headline)] if headline else []
    blocks += [Block(Role.PARAGRAPH, text) for text in paragraphs]
    if by:
        blocks.append(Block(Role.BYLINE, by))
    line = Dateline("本报青禾4月21日电", "本报", "青禾", "4月21日", ("林溪桥",))
    return Article(name, tuple(blocks), line, ("林溪桥",) if by else ())


def page(*articles, paper="云溪日报", date="2021-04-22", label="第02版", section="要闻", path=""):
    furniture = Block(Role.FURNITURE, "责任编辑:周砚秋")
    items = (*articles, furniture)
    return Page(
        "第02版.txt", items, paper=paper, date=date, label=label, section=section, path=path
    )


WATER = page(
    article("a1", "青禾水库春灌开闸", "今天水库放水。", "农田春灌。", by="记者 林溪桥"),
    article("a2", "夜班公交延时半小时", "三路公交末班车延到十一点半。"),
)  # fmt: skip
LETTERS = page(
    article("b1", "讀者來信：路燈何時亮", "“路燈”壞了三個月。Dear editor, the LAMP is out."),
    article("b2", "", "没有标题的一则简讯，Ａ栋停水。"),
    paper="青禾晚报",
    date="2021-05-01",
    label="A05",
    section="生活",
)
UNDATED = page(
    article("c1", "茶山的路", "茶山上的路修好了，水 库边也好走。"), paper="", date="", label=""
)
SAID = {
    "a1": Reading(is_read=True, tags=("水利", "春耕")),
    "a2": Reading(is_starred=True),
    "b2": Reading(is_read=True, note="夜班问过水务"),
    "gone": Reading(is_read=True, is_starred=True, tags=("水利",)),  # in no library
}
