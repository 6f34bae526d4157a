import { Skeleton, type SkeletonProps } from 'antd'

/** The shape of what is on its way. For eyes only: Ant Design puts an empty heading into it. */
export const Bones = (props: SkeletonProps) => (
  <div aria-hidden="true">
    <Skeleton active {...props} />
  </div>
)
