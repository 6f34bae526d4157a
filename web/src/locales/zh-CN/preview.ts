export const preview = {
  title: '保存后会有什么变化',
  nothing: '没有人能看到的记录会变多或变少。',
  people_one: '会影响 {{shown}} 人。',
  people_other: '会影响 {{shown}} 人。',
  someCounted: '只计算了其中 {{shown}} 人。',
  opened: '新开放 {{shown}} 条（{{people}} 人）',
  closed: '不再可见 {{shown}} 条（{{people}} 人）',
  byPerson: '逐人查看',
  personObject: '{{person}} · {{object}}',
} as const
