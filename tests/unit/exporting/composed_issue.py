"""An issue composed for the tests of export: invented people and towns, every role once."""

from reader.model import Article, Block, Dateline, Page, Role

DREDGING = Article(
    "a1",
    (
        Block(Role.KICKER, "春修水利见闻"),
        Block(Role.HEADLINE, "清淤 <三十里>"),
        Block(Role.HEADLINE, "青禾河通了 & 亮了"),
        Block(Role.DECK, "——全镇投工四千人次"),
        Block(Role.BYLINE, "■本报记者 闻小满"),
        Block(Role.PARAGRAPH, "本报青禾3月4日讯 河道清淤昨日收尾。"),
        Block(Role.CROSSHEAD, "一锹一锹"),
        Block(Role.PARAGRAPH, "管秀兰说：“水到了田头。”"),
        Block(Role.PARAGRAPH, "青禾水，\n  云溪月，\n一路向东。"),
        Block(Role.CAPTION, "图为收工的人们。"),
        Block(Role.CREDIT, "郭晓舟 摄"),
        Block(Role.UNKNOWN, "=1+1"),
        Block(Role.JUMP, "（下转第二版）"),
    ),
    Dateline("本报青禾3月4日讯", "本报", "青禾", "3月4日"),
    ("闻小满", "郭晓舟", "管秀兰", "祝一鸣"),
)
BRIEF = Article("a2", (Block(Role.PARAGRAPH, "云溪镇夜校昨晚开课。"),))
FOLIO = Block(Role.FURNITURE, "云溪日报 2026年3月5日 第1版")
FRONT = Page("1.txt", (FOLIO, DREDGING, BRIEF), "云溪日报", "2026-03-05", "第01版", "要闻")
INSIDE = Page("2.txt", (Article("a2", BRIEF.blocks),), "云溪日报", "2026-03-05", "第二版")
ISSUE = (FRONT, INSIDE)
