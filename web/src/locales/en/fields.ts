import type { Same } from '..'
import type { fields as zh } from '../zh-CN/fields'

export const fields: Same<typeof zh> = {
  choose: 'Choose',
  lookUp: 'Type a name to look it up',
  nothingFound: 'Nothing found',
  address: {
    country: 'Country or region',
    province: 'State or province',
    city: 'City',
    district: 'District',
    street: 'Street and number',
    postalCode: 'Postal code',
  },
  hours: {
    days: 'Days',
    add: 'Add hours',
    remove: 'Remove these hours',
  },
}
