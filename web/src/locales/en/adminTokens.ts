import type { Same } from '..'
import type { adminTokens as zh } from '../zh-CN/adminTokens'

export const adminTokens: Same<typeof zh> = {
  lead: 'Programs reach the API with tokens. A token belongs to a user and never sees or does more than that user; it ends when the user is deactivated.',
  own: 'Your own tokens',
  ownText: 'Everybody makes, sees and revokes own tokens under the personal settings, for reading only if need be, and with an end.',
  toMine: 'Go to my tokens',
  watch: 'Who has tokens',
  watchText: 'The audit log takes down every token that is made or revoked. The token itself is shown once, to whoever makes it; administrators do not see it either.',
  made: 'See which tokens were made',
  revoked: 'See which were revoked',
  end: 'End somebody else’s tokens',
  endText: 'Deactivating a user ends all tokens of that user at once; they have to be made anew afterwards.',
  toUsers: 'Go to the users',
  scripts: 'On the server',
  scriptsText: 'Tokens for scheduled scripts can also be made by a command on the server.',
}
