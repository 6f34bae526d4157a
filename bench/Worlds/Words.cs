namespace Rapport.Bench.Worlds;

/// <summary>The words that names and notes are put together from. Nobody and no company is meant.</summary>
internal static class Words
{
    public static readonly string[] Surnames = ["王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "胡", "朱", "高", "林", "何", "郭", "马", "罗", "梁", "宋", "郑", "谢", "韩", "唐", "冯", "于", "董", "萧", "程", "曹", "袁", "邓", "许", "傅", "沈", "曾", "彭", "吕", "欧阳", "上官"];
    public static readonly string[] Given = ["伟", "芳", "娜", "敏", "静", "丽", "强", "磊", "军", "洋", "勇", "艳", "杰", "娟", "涛", "明", "超", "霞", "平", "刚", "桂英", "文博", "子轩", "雨桐", "思远", "嘉怡", "浩然", "欣怡", "俊杰", "梓涵", "建国", "海燕", "志强", "晓东", "雪梅", "宏图", "若曦", "天宇", "佳宁", "一鸣"];
    public static readonly string[] FirstNames = ["Anna", "Ben", "Clara", "David", "Emma", "Felix", "Grace", "Henry", "Isla", "Jack", "Kate", "Liam", "Maria", "Noah", "Olivia", "Peter", "Quinn", "Ruth", "Sam", "Tara", "Una", "Victor", "Wendy", "Xavier", "Yara", "Zoe"];
    public static readonly string[] LastNames = ["Adler", "Brook", "Carver", "Dale", "Ellis", "Fisher", "Garner", "Hale", "Ingram", "Jensen", "Keller", "Lowe", "Marsh", "Nolan", "Osborn", "Price", "Quill", "Reeve", "Stone", "Tanner", "Usher", "Vance", "Ward", "Yates", "Zeller"];
    public static readonly string[] Cities = ["北京", "上海", "广州", "深圳", "杭州", "南京", "苏州", "成都", "重庆", "武汉", "西安", "天津", "青岛", "宁波", "厦门", "长沙", "郑州", "合肥", "无锡", "东莞"];
    public static readonly string[] CompanyStarts = ["远", "鼎", "华", "盛", "瑞", "恒", "嘉", "锦", "天", "海", "中", "新", "金", "东", "南", "博", "启", "云", "星", "泰", "康", "宏", "德", "联", "智"];
    public static readonly string[] CompanyEnds = ["山", "达", "辰", "源", "成", "信", "通", "和", "图", "航", "润", "丰", "诚", "翔", "维", "科", "创", "景", "泽", "腾", "洲", "普", "越", "安", "林"];
    public static readonly string[] Trades = ["科技", "软件", "电子", "机械", "医疗器械", "新材料", "物流", "食品", "建设", "能源", "教育咨询", "环保", "汽车零部件", "贸易", "网络技术", "装饰工程"];
    public static readonly string[] Forms = ["有限公司", "有限公司", "有限公司", "股份有限公司", "集团有限公司"];
    public static readonly string[] EnglishStarts = ["North", "River", "Summit", "Harbor", "Cedar", "Silver", "Bright", "Stone", "Green", "Pioneer", "Atlas", "Beacon", "Orchid", "Falcon", "Maple", "Crown", "Delta", "Ember", "Lotus", "Vertex"];
    public static readonly string[] EnglishEnds = ["field Systems", "gate Logistics", "line Software", "works Ltd", "point Medical", "bridge Energy", " Foods Inc", " Textiles", " Instruments GmbH", " Retail Group", "way Partners", " Materials Co"];
    public static readonly string[] Industries = ["technology", "software", "telecommunications", "manufacturing", "medical", "finance", "retail", "services", "education", "construction", "energy", "transportation", "agriculture", "government"];
    public static readonly string[] Sources = ["website", "referral", "partner", "event", "advertising", "social_media", "phone", "outbound", "other"];
    public static readonly string[] Jobs = ["采购经理", "总经理", "技术总监", "财务主管", "项目经理", "IT 经理", "运营总监", "Purchasing Manager", "CTO", "Head of Operations", "Plant Manager", "CFO"];
    public static readonly string[] Departments = ["采购部", "技术部", "财务部", "生产部", "市场部", "Purchasing", "Engineering", "Operations"];
    public static readonly string[] Wares = ["年度服务", "设备采购", "系统升级", "实施项目", "扩容", "运维续约", "annual licence", "pilot", "roll-out", "renewal"];
    public static readonly string[] LossReasons = ["price", "competitor", "no_budget", "no_decision", "product_fit", "timing", "relationship"];
    public static readonly string[] Kinds = ["call", "call", "call", "visit", "meeting", "email", "email", "message", "message", "note"];
    public static readonly string[] Subjects = ["与{0}确认报价", "向{0}介绍方案", "回访{0}", "约{0}下周拜访", "{0}询问交付时间", "跟进{0}的合同审批", "请{0}确认技术要求", "Went through the quote with {0}", "Call with {0} about delivery", "{0} asked for references", "Sent {0} the revised offer"];
    public static readonly string[] Notes = ["对方认可方案，价格还要再谈。", "预算下个月批下来，先做技术交流。", "希望两周内看到演示环境。", "竞争对手也在报价，需要尽快给出折扣方案。", "技术部门没有异议，等采购走流程。", "They like the approach; the price has to come down by a few per cent.", "Budget is approved for next quarter.", "Wants a reference customer of the same size."];
}
