import { Navigate } from 'react-router'
import { usePhone } from '@/lib/useMedia'

/** On a phone the list of pages is all there is to see here. */
export const Component = () => (usePhone() ? null : <Navigate to="/me/profile" replace />)
