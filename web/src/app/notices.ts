import type { AppProps } from 'antd'

/** How many notices stand at the edge of the screen at once. */
export const notices: Pick<AppProps, 'message'> = { message: { maxCount: 3 } }
