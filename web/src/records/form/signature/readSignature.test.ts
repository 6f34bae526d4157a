import { describe, expect, it } from 'vitest'
import { readSignature, type Signature } from './readSignature'

const cases: [what: string, text: string, expected: Signature][] = [
  [
    'a Chinese card in four lines',
    '张伟 采购总监\n远山科技有限公司\n138 0013 8000\nzhangwei@yuanshan.example',
    { name: '张伟', title: '采购总监', company: '远山科技有限公司', mobile: '138 0013 8000', email: 'zhangwei@yuanshan.example' },
  ],
  [
    'all in one line, parted by slashes',
    '张伟 采购总监 / 远山科技有限公司 / 138 0013 8000 / zhangwei@yuanshan.example',
    { name: '张伟', title: '采购总监', company: '远山科技有限公司', mobile: '138 0013 8000', email: 'zhangwei@yuanshan.example' },
  ],
  [
    'labels with full-width colons, telephone with extension, address with postal code',
    '姓名：李娜\n职务：市场部经理\n公司：华东精密机械股份有限公司\n电话：021-6888 1234 转 802\n手机：+86 139 1234 5678\n传真：021-6888 1235\n地址：上海市浦东新区张江路 88 号 3 楼\n邮编：201203\n网址：www.hdjm.example',
    {
      name: '李娜',
      title: '市场部经理',
      company: '华东精密机械股份有限公司',
      phone: '021-6888 1234 转 802',
      mobile: '+86 139 1234 5678',
      website: 'www.hdjm.example',
      address: { postalCode: '201203', province: '上海市', city: '上海市', district: '浦东新区', street: '张江路88号3楼' },
    },
  ],
  [
    'an English signature with closing words',
    'Best regards,\nAnna Schmidt\nHead of Purchasing\nAlpine Foods GmbH\nT: +49 89 1234567\nM: +49 171 2345678\nanna.schmidt@alpine.example | www.alpine.example',
    { name: 'Anna Schmidt', title: 'Head of Purchasing', company: 'Alpine Foods GmbH', phone: '+49 89 1234567', mobile: '+49 171 2345678', email: 'anna.schmidt@alpine.example', website: 'www.alpine.example' },
  ],
  [
    'name and job parted by a comma',
    'John O’Neill, Chief Technology Officer\nAcme Robotics, Inc.\n(415) 555-0132\njohn@acme.example',
    { name: 'John O’Neill', title: 'Chief Technology Officer', company: 'Acme Robotics, Inc.', phone: '(415) 555-0132', email: 'john@acme.example' },
  ],
  [
    'name and job parted by a dash, an American address',
    'Maria de la Cruz – Sales Director\nNorthwind Ltd.\n500 Market Street, Suite 200, San Francisco, CA 94105\nMobile 07911 123456',
    { name: 'Maria de la Cruz', title: 'Sales Director', company: 'Northwind Ltd.', mobile: '07911 123456', address: { street: '500 Market Street, Suite 200, San Francisco, CA 94105' } },
  ],
  ['a polite form of address', '王芳女士\n总经理\n杭州远山信息技术有限公司\n微信：wangfang_88', { name: '王芳', title: '总经理', company: '杭州远山信息技术有限公司', wechat: 'wangfang_88' }],
  ['both names of one person', 'Wei Zhang 张伟\n采购部\n远山集团\n13800138000', { name: '张伟', department: '采购部', company: '远山集团', mobile: '13800138000' }],
  ['full-width letters and digits', '赵敏\n财务总监\n１３８００１３８０００\nｚｈａｏ＠ａ．example', { name: '赵敏', title: '财务总监', mobile: '13800138000', email: 'zhao@a.example' }],
  [
    'company, department and name in one line',
    '远山科技有限公司 采购部 刘洋\nTEL: 0571-88886666\n浙江省杭州市西湖区文三路 100 号',
    { name: '刘洋', company: '远山科技有限公司', department: '采购部', phone: '0571-88886666', address: { province: '浙江省', city: '杭州市', district: '西湖区', street: '文三路100号' } },
  ],
  ['a title before the name', 'Dr. Peter van der Berg\nDelft Systems BV\nE: peter@delft.example', { name: 'Peter van der Berg', company: 'Delft Systems BV', email: 'peter@delft.example' }],
  ['lines of hyphens and what a telephone adds', '--\n孙丽\n销售代表\nsunli@b.example\n发自我的 iPhone', { name: '孙丽', title: '销售代表', email: 'sunli@b.example' }],
  ['a label before the mail address and a second number', 'Tom Baker\nBuyer\nDirect: +44 20 7946 0958 / Mobile: +44 7700 900123\nEmail: Tom.Baker@shop.example', { name: 'Tom Baker', title: 'Buyer', phone: '+44 20 7946 0958', mobile: '+44 7700 900123', email: 'tom.baker@shop.example' }],
]

describe('A signature block', () => {
  it.each(cases)('is read: %s', (_, text, expected) => expect(readSignature(text)).toEqual(expected))
  it('of nothing but small talk gives nothing', () => expect(readSignature('谢谢！\n祝好')).toEqual({}))
  it('leaves out a fax number', () => expect(readSignature('Fax: +49 89 7654321')).toEqual({}))
})
