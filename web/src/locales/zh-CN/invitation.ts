export const invitation = {
  title: '设置密码',
  join: '加入“{{company}}”',
  joinLead: '{{name}}，您好！设置密码后即可开始使用。',
  reset: '重置您的密码',
  resetLead: '{{name}}，请设置新密码。其他设备上的登录会全部退出。',
  name: '姓名',
  emailHelp: '今后用它登录。',
  comeIn: '保存并登录',
  incomplete: '链接不完整。请从邀请里重新复制完整的链接。',
  toSignIn: '前往登录',
} as const
