import { home } from './home'

/** The words of the start page. */
export const texts = {
  home,
}
