import { useParams } from 'react-router'
import { useObjectAt } from '../definitions'

export function Component() {
  const { objects = '' } = useParams()
  const object = useObjectAt(objects)
  return <h1>{object?.name}</h1>
}
