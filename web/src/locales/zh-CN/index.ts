import { board } from './board'
import { common } from './common'
import { fields } from './fields'
import { filters } from './filters'
import { form } from './form'
import { invitation } from './invitation'
import { list } from './list'
import { page } from './page'
import { sales } from './sales'
import { setUp } from './setUp'
import { shell } from './shell'
import { signIn } from './signIn'
import { timeline } from './timeline'
import { views } from './views'

/** What everybody reads. */
export const texts = {
  board,
  common,
  fields,
  filters,
  form,
  invitation,
  list,
  page,
  sales,
  setUp,
  shell,
  signIn,
  timeline,
  views,
}
