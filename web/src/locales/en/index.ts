import { adminAudit } from './adminAudit'
import { adminCompany } from './adminCompany'
import { adminCurrencies } from './adminCurrencies'
import { adminFields } from './adminFields'
import { adminJobs } from './adminJobs'
import { adminPipelines } from './adminPipelines'
import { adminRoles } from './adminRoles'
import { adminSettings } from './adminSettings'
import { adminSharing } from './adminSharing'
import { adminTeams } from './adminTeams'
import { adminTokens } from './adminTokens'
import { adminUsers } from './adminUsers'
import { board } from './board'
import { common } from './common'
import { fields } from './fields'
import { filters } from './filters'
import { form } from './form'
import { invitation } from './invitation'
import { list } from './list'
import { mySettings } from './mySettings'
import { page } from './page'
import { preview } from './preview'
import { sales } from './sales'
import { setUp } from './setUp'
import { shell } from './shell'
import { signIn } from './signIn'
import { timeline } from './timeline'
import { views } from './views'

export const texts = {
  adminAudit,
  adminCompany,
  adminCurrencies,
  adminFields,
  adminJobs,
  adminPipelines,
  adminRoles,
  adminSettings,
  adminSharing,
  adminTeams,
  adminTokens,
  adminUsers,
  board,
  common,
  fields,
  filters,
  form,
  invitation,
  list,
  mySettings,
  page,
  preview,
  sales,
  setUp,
  shell,
  signIn,
  timeline,
  views,
}
