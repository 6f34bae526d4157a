/** The words by which the parts of a signature are known, in Chinese and English (some German, as customers write). */

/* eslint-disable no-restricted-syntax -- These words are looked for in what people paste; nobody reads them on the screen. */

export const labels = {
  name: /^(?:姓名|联系人|name|contact)\s*[:：]\s*/i,
  title: /^(?:职务|职位|title|position)\s*[:：]\s*/i,
  department: /^(?:部门|department|dept\.?)\s*[:：]\s*/i,
  company: /^(?:公司|单位|公司名称|company)\s*[:：]\s*/i,
  mobile: /(?:手机|移动电话|mobile|cell(?:phone)?|mob\.?|handy|\bM)\s*(?:号码)?\s*[:：.]?\s*$/i,
  phone: /(?:电话|座机|固话|总机|直线|办公|联系方式|tel(?:ephone)?\.?|phone|office|direct|\bT|\bP|\bD)\s*[:：.]?\s*$/i,
  fax: /(?:传真|fax|\bF)\s*[:：.]?\s*$/i,
  email: /(?:电子邮箱|邮箱|邮件|e-?mail|mail|\bE)\s*[:：.]?\s*$/i,
  website: /(?:网址|官网|网站|web(?:site)?|url|\bW)\s*[:：.]?\s*$/i,
  wechat: /(?:微信号?|wechat|weixin|wx)\s*[:：]\s*([A-Za-z][-\w]{4,30}|1[3-9]\d{9})/i,
  address: /^(?:公司地址|办公地址|地址|address|addr?\.?|anschrift)\s*[:：]\s*/i,
  postalCode: /(?:邮编|邮政编码|zip|postcode|postal code)\s*[:：]?\s*(\d{6})/i,
  other: /^(?:qq|skype|line|whatsapp|传真|fax)\b/i,
}

/** What stands around a signature and says nothing of the person. */
export const noise =
  /^(?:[-–—_=*~\s]+|此致|敬礼|祝好|祝商祺|顺颂商祺|谢谢.?|多谢.?|(?:best|kind|warm|with best|many)?\s*regards.?|best( wishes)?.?|thanks.*|thank you.*|cheers.?|sincerely.*|yours.*|mit freundlichen gr.*|viele gr.*|发自我的.*|sent from my.*|get outlook.*)$/i

export const company =
  /公司|集团|有限|股份|事务所|银行|大学|医院|研究院|研究所|工作室|厂$|商行|酒店|协会|\b(?:inc|ltd|llc|llp|gmbh|ag|kg|corp|corporation|company|co|group|limited|plc|pty|bv|nv|sa|srl|oy|ab|holdings?|university|bank|hospital|technologies|solutions|systems|labs?|industries|partners|consulting)\b\.?/i

/** What may stand alone behind the comma of a company's name. */
export const legalForm = /^(?:inc|ltd|llc|llp|co|gmbh|ag|plc|corp)\b\.?/i

export const title =
  /总监|经理|总裁|总经理|董事|主管|工程师|专员|助理|代表|顾问|主任|部长|处长|科长|院长|校长|厂长|店长|会计|出纳|采购员|销售员|业务员|创始人|合伙人|负责人|秘书|教授|老板|总$|\b(?:CEO|CTO|CFO|COO|CIO|CMO|VP|GM|manager|director|engineer|president|chief|officer|head|lead|sales|buyer|purchasing|procurement|consultant|assistant|executive|founder|specialist|analyst|coordinator|representative|secretary|owner|principal|architect|professor|supervisor|leiter(?:in)?|geschäftsführer(?:in)?)\b/i

export const department = /(?:部|部门|科|处|中心|事业部|分部)$|\b(?:department|dept|division|team)\b/i

export const address =
  /(?:省|自治区|市|区|县|镇|乡|路|街|道|弄|巷|号|大厦|楼|层|室|座|园|村|广场).*(?:市|区|县|镇|乡|路|街|道|弄|巷|号|大厦|楼|层|室|座|园|村|广场)|\b(?:street|st|road|rd|avenue|ave|floor|building|suite|lane|drive|boulevard|blvd|square|platz)\b\.?|stra(?:ß|ss)e|str\.\s*\d|\b[A-Z]{2}\s+\d{5}\b|\b\d{5}\s+[A-Z]/i

/** A telephone number as people write it, with its extension. */
export const number = /(?:\+|00)?\(?\d[\d\s().\-–]{5,18}\d(?:\s*(?:转|ext\.?|x|分机)\s*\d{1,6})?/gi

/** How people are addressed; goes with a name, and is none. */
export const courtesy = /(?:先生|女士|小姐|老师)$|^(?:dr|prof|mr|mrs|ms|dipl\.-ing)\.?\s+/gi

export const chineseName = /^[\u3400-\u9fff·]{2,4}$/
export const latinName = /^\p{Lu}[\p{L}'’.-]*(?:\s+(?:(?:van|von|de|der|la|bin|al)\s+)*\p{Lu}[\p{L}'’.-]*){1,3}$/u
export const chinese = /[\u3400-\u9fff]/
export const province = /^(?:中国|中华人民共和国)?(?:(北京|上海|天津|重庆)市?|([\u3400-\u9fff]{2,7}?(?:省|自治区|特别行政区)))/
export const city = /^([\u3400-\u9fff]{2,8}?(?:市|自治州|地区|盟))/
export const district = /^([\u3400-\u9fff]{1,8}?(?:新区|开发区|区|县|旗))/
/** The four cities that are provinces of their own. */
export const ofCity = '市'
