import type { ThemeConfig } from 'antd'

/** Ant Design in Rapport's colours: the same values as the variables of global.css, which plain CSS uses. */
export function tokens(dark: boolean, phone: boolean, still: boolean): ThemeConfig {
  return {
    token: {
      colorPrimary: dark ? '#7d75f5' : '#4338ca',
      colorInfo: dark ? '#7d75f5' : '#4338ca',
      colorLink: dark ? '#a5a0fb' : '#4338ca',
      // Links are underlined under the pointer; paler, they would be too faint.
      colorLinkHover: dark ? '#a5a0fb' : '#4338ca',
      colorLinkActive: dark ? '#a5a0fb' : '#4338ca',
      colorSuccess: dark ? '#4ade80' : '#15803d',
      colorWarning: dark ? '#fbbf24' : '#b45309',
      colorError: dark ? '#ff8a80' : '#b42318',
      colorBgBase: dark ? '#101115' : '#ffffff',
      colorBgLayout: dark ? '#101115' : '#fbfbfd',
      colorBgContainer: dark ? '#17181d' : '#ffffff',
      colorBgElevated: dark ? '#1e1f26' : '#ffffff',
      colorTextBase: dark ? '#f1f2f5' : '#16171d',
      colorBorder: dark ? '#3a3c47' : '#d0d3de',
      colorBorderSecondary: dark ? '#2a2c35' : '#e8e9ef',
      // Faint text still has a contrast of 4.5 to 1.
      colorTextSecondary: dark ? '#b0b3c0' : '#4d5060',
      colorTextTertiary: dark ? '#9b9eac' : '#5d6070',
      colorTextPlaceholder: dark ? '#8d909e' : '#6b6e7d',
      borderRadius: 7,
      fontSize: 14,
      controlHeight: phone ? 44 : 32,
      fontFamily: 'system-ui, -apple-system, "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif',
      // For who wants no movement it takes no time; were it turned off, dialogs would focus their first control instead of the one that asks for it.
      motionDurationFast: still ? '1ms' : '0.1s',
      motionDurationMid: still ? '1ms' : '0.12s',
      motionDurationSlow: still ? '1ms' : '0.18s',
    },
    components: {
      Button: {
        primaryShadow: 'none',
        defaultShadow: 'none',
        fontWeight: 500,
        // Paler under the pointer, as it would be in the dark, the words on it could not be read.
        ...(dark && { colorPrimaryHover: '#655dc9', colorPrimaryActive: '#5b54c0', defaultHoverColor: '#a5a0fb', defaultHoverBorderColor: '#a5a0fb' }),
      },
      Tabs: { itemSelectedColor: dark ? '#a5a0fb' : '#4338ca', itemActiveColor: dark ? '#a5a0fb' : '#4338ca', inkBarColor: dark ? '#a5a0fb' : '#4338ca' },
      Form: { labelColor: dark ? '#b0b3c0' : '#4d5060', itemMarginBottom: 16 },
      // The chosen one has to stand out from its track.
      Segmented: { trackBg: dark ? '#0b0c0f' : '#eceef4', itemSelectedBg: dark ? '#2f313b' : '#ffffff' },
    },
  }
}
