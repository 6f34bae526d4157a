export const fields = {
  choose: '请选择',
  lookUp: '输入名称查找',
  nothingFound: '没有找到',
  address: {
    country: '国家/地区',
    province: '省/自治区/直辖市',
    city: '城市',
    district: '区/县',
    street: '街道、门牌号',
    postalCode: '邮编',
  },
  hours: {
    days: '星期',
    add: '添加时段',
    remove: '删除这个时段',
  },
} as const
