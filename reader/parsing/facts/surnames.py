"""Chinese surnames, and the words that look like a name and are none."""

# By frequency in the census of 2020 as far as the first two rows go; both scripts, since a name
# is read as printed, by conversion too: 岳, 余 and 云 are 嶽, 餘 and 雲 in some editions.
COMMON = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程"
    "魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾"
    "龚邵万覃武钱戴严莫孔向常汤張劉陳楊黃趙吳孫馬鄭許韓鄧馮葉魏蘇呂盧鍾譚陸賈鄒龍顧龔萬錢嚴湯羅蔣謝賀韋"
)
RARE = frozenset(
    "康易乔赖樊兰殷施洪翟安颜倪牛温芦季俞章鲁葛伍申尤毕聂柴焦柳邢岳齐梅庄辛管祝左涂谷祁时舒耿"
    "牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景单包司柏宁柯阮桂闵解强"
    "丛华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠"
    "连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼原官衣楚闻佟匡宗应台"
    "巫鞠僧桑荆谌银扬明沙伏岑习麦庞文洛满麻寇尚农代邝郗肇苍双茅利于初干丰鹿崇权凡师帅仝由皮幸"
    "芮储支昝厉暴殳濮但雍战皇尉荣宿矫海撒况种郏亓綦"
    "寧閆賴蘭顏溫蘆魯畢聶喬齊莊塗時關費紀靳項陽衛鮑單強叢車邊饒晉鄔宮婁蓋黨談連欒鬱計竇遲鞏練"
    "傅阎萧骆缪诸荀伊祖蒲蔺裘湛禹狄贝凤昌惠宣钮嵇滑羿汲牧隗戎束韶蓟籍阴胥莘贡劳郦寿扈浦茹鱼容戈庾"
    "居步弘阙沃蔚隆訾阚那须巢逯暨平云鲜薄蕭駱繆諸鈕陰貢勞酈壽闕闞須"
    "樂應鄺榮況權師帥儲厲戰麥龐閻銀滿農雙豐諶習鳳華衞來歐暢矯簡蒼荊薊藺貝郟閔聞魚鮮揚嶽餘雲"
)
SURNAMES = COMMON | RARE
_COMPOUND = (
    "欧阳 歐陽 上官 皇甫 令狐 诸葛 諸葛 司马 司馬 司徒 司空 夏侯 尉迟 尉遲 公孙 公孫 长孙 長孫 "
    "慕容 宇文 端木 百里 东方 東方 南宫 南宮 独孤 獨孤 轩辕 軒轅 呼延 完颜 完顏 澹台 濮阳 濮陽 "
    "淳于 单于 單于 申屠 太史 钟离 鍾離 闻人 聞人 东郭 東郭 拓跋 西门 西門 第五 赫连 赫連 万俟"
)
COMPOUND = frozenset(_COMPOUND.split())
# What stands in a signature's place, or opens with a surname's character, and names nobody.
_NO_NAMES = (
    "本报 本報 本刊 本社 本台 新华社 新華社 中新社 综合 綜合 社论 编者 編者 评论员 評論員 记者 "
    "記者 通讯员 通訊員 佚名 匿名 资料 图片 圖片 来源 來源 读者 观众 网友 村民 市民 本版 本期 "
    "上图 下图 左图 右图 图为 组图 资料图 资料片 供图 附图 待续 未完 下转 上接 全文 小贴士 链接 "
    "相关链接 江西 江苏 安徽 云南 宁夏 甘肃 温州 常州 郑州 徐州 金华 海南 海口 黄山 马鞍山 "
    "石家庄 张家界 高考 周刊 周报 方言 方法 时间 时评 时事 成语 成果 安全 单位 单元 关于 应急 "
    "连载 连环画 水彩 白描 石版画 水墨画 钢笔画 木刻 明日 明天 万元 原题 原载 文摘 文学 文化 "
    "农历 连线 景区 官方 双语 利率 满分 凡例 尚书 管理 华人 车辆 房产 边防 童话 项目 成立 游记 "
    "席位 包装 解读 强调 左圖 江蘇 寧夏 甘肅 溫州 鄭州 金華 黃山 馬鞍山 石家莊 張家界 時間 時評 "
    "時事 成語 單位 單元 關於 應急 連載 連環畫 石版畫 萬元 原題 原載 文學 農曆 連線 景區 雙語 滿分 "
    "尚書 華人 車輛 房產 邊防 童話 項目 包裝 解讀 強調"
)
NO_NAMES = frozenset(_NO_NAMES.split())


def has_surname(name: str) -> bool:
    """Whether `name` opens with a surname; a compound one needs a character after it."""
    return name[:1] in SURNAMES or (name[:2] in COMPOUND and len(name) > 2)


def has_common_surname(name: str) -> bool:
    """Whether it opens with one of the hundred surnames that most people have."""
    return name[:1] in COMMON or name[:2] in COMPOUND
