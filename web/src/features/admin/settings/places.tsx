import {
  ApartmentOutlined, AuditOutlined, BankOutlined, ClockCircleOutlined, DollarOutlined, FormOutlined, FunnelPlotOutlined, KeyOutlined, LoginOutlined,
  SafetyCertificateOutlined, ShareAltOutlined, UserOutlined,
} from '@ant-design/icons'

/** Where things stand in the settings, in the order somebody sets a company up. The names are keys of the texts. */
export const places = [
  { group: 'company', items: [
    { key: 'company', icon: <BankOutlined /> },
    { key: 'currencies', icon: <DollarOutlined /> },
  ] },
  { group: 'people', items: [
    { key: 'users', icon: <UserOutlined /> },
    { key: 'teams', icon: <ApartmentOutlined /> },
    { key: 'roles', icon: <SafetyCertificateOutlined /> },
    { key: 'sharing-rules', icon: <ShareAltOutlined /> },
  ] },
  { group: 'data', items: [
    { key: 'pipelines', icon: <FunnelPlotOutlined /> },
    { key: 'fields', icon: <FormOutlined /> },
  ] },
  { group: 'security', items: [
    { key: 'sign-ins', icon: <LoginOutlined /> },
    { key: 'audit', icon: <AuditOutlined /> },
    { key: 'tokens', icon: <KeyOutlined /> },
    { key: 'jobs', icon: <ClockCircleOutlined /> },
  ] },
] as const

export type PlaceKey = (typeof places)[number]['items'][number]['key']
