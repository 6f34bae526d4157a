import * as admin from './admin'
import { board } from './board'
import { common } from './common'
import { fields } from './fields'
import { filters } from './filters'
import { form } from './form'
import { invitation } from './invitation'
import { list } from './list'
import { mySettings } from './mySettings'
import { page } from './page'
import { sales } from './sales'
import { setUp } from './setUp'
import { shell } from './shell'
import { signIn } from './signIn'
import { timeline } from './timeline'
import { views } from './views'

export const texts = {
  ...admin,
  board,
  common,
  fields,
  filters,
  form,
  invitation,
  list,
  mySettings,
  page,
  sales,
  setUp,
  shell,
  signIn,
  timeline,
  views,
}
