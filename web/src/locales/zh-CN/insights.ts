import { figures } from './figures'
import { overview } from './overview'

/** The words of figures. */
export const texts = {
  figures,
  overview,
}
