import {
  ApartmentOutlined, AuditOutlined, BankOutlined, ClockCircleOutlined, DollarOutlined, ExperimentOutlined, FormOutlined, FunnelPlotOutlined, KeyOutlined, LoginOutlined,
  SafetyCertificateOutlined, ShareAltOutlined, UserOutlined,
} from '@ant-design/icons'

/** Where things stand in the settings, in the order somebody sets a company up. The names are keys of the texts. */
export const places = [
  { group: 'company', items: [
    { key: 'company', icon: <BankOutlined aria-hidden="true" /> },
    { key: 'currencies', icon: <DollarOutlined aria-hidden="true" /> },
  ] },
  { group: 'people', items: [
    { key: 'users', icon: <UserOutlined aria-hidden="true" /> },
    { key: 'teams', icon: <ApartmentOutlined aria-hidden="true" /> },
    { key: 'roles', icon: <SafetyCertificateOutlined aria-hidden="true" /> },
    { key: 'sharing-rules', icon: <ShareAltOutlined aria-hidden="true" /> },
  ] },
  { group: 'data', items: [
    { key: 'pipelines', icon: <FunnelPlotOutlined aria-hidden="true" /> },
    { key: 'fields', icon: <FormOutlined aria-hidden="true" /> },
    { key: 'demo', icon: <ExperimentOutlined aria-hidden="true" /> },
  ] },
  { group: 'security', items: [
    { key: 'sign-ins', icon: <LoginOutlined aria-hidden="true" /> },
    { key: 'audit', icon: <AuditOutlined aria-hidden="true" /> },
    { key: 'tokens', icon: <KeyOutlined aria-hidden="true" /> },
    { key: 'jobs', icon: <ClockCircleOutlined aria-hidden="true" /> },
  ] },
] as const

export type PlaceKey = (typeof places)[number]['items'][number]['key']
