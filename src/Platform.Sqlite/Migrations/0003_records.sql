-- The tables of the objects; a test compares them with the definitions.
CREATE TABLE users (
    id BLOB PRIMARY KEY NOT NULL,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    created_by BLOB,
    updated_by BLOB,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    name_sort TEXT NOT NULL,
    email TEXT,
    email_key TEXT,
    title TEXT,
    title_key TEXT,
    title_sort TEXT,
    phone TEXT,
    phone_key TEXT,
    team_id BLOB,
    manager_id BLOB,
    role TEXT NOT NULL,
    language TEXT,
    active INTEGER NOT NULL,
    deleted_at INTEGER,
    deleted_by BLOB,
    custom TEXT
) STRICT;
CREATE INDEX users_list ON users (name_sort, id) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX users_email_unique ON users (email_key) WHERE deleted_at IS NULL;
CREATE INDEX users_team_id ON users (team_id, id) WHERE deleted_at IS NULL;
CREATE INDEX users_manager_id ON users (manager_id, id) WHERE deleted_at IS NULL;
CREATE INDEX users_name_key ON users (name_key, id) WHERE deleted_at IS NULL;

CREATE TABLE teams (
    id BLOB PRIMARY KEY NOT NULL,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    created_by BLOB,
    updated_by BLOB,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    name_sort TEXT NOT NULL,
    parent_id BLOB,
    deleted_at INTEGER,
    deleted_by BLOB,
    custom TEXT
) STRICT;
CREATE INDEX teams_list ON teams (name_sort, id) WHERE deleted_at IS NULL;
CREATE INDEX teams_parent_id ON teams (parent_id, id) WHERE deleted_at IS NULL;
CREATE INDEX teams_name_key ON teams (name_key, id) WHERE deleted_at IS NULL;

CREATE TABLE currency_rates (
    id BLOB PRIMARY KEY NOT NULL,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    created_by BLOB,
    updated_by BLOB,
    currency TEXT NOT NULL,
    date TEXT NOT NULL,
    rate INTEGER NOT NULL,
    deleted_at INTEGER,
    deleted_by BLOB,
    custom TEXT
) STRICT;
CREATE INDEX currency_rates_list ON currency_rates (date, id) WHERE deleted_at IS NULL;

CREATE TABLE accounts (
    id BLOB PRIMARY KEY NOT NULL,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    created_by BLOB,
    updated_by BLOB,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    name_sort TEXT NOT NULL,
    owner_id BLOB,
    industry TEXT,
    tier TEXT,
    source TEXT,
    phone TEXT,
    phone_key TEXT,
    website TEXT,
    website_key TEXT,
    registration_number TEXT,
    registration_number_key TEXT,
    registration_number_sort TEXT,
    country TEXT,
    country_key TEXT,
    country_sort TEXT,
    province TEXT,
    province_key TEXT,
    province_sort TEXT,
    city TEXT,
    city_key TEXT,
    city_sort TEXT,
    address TEXT,
    address_key TEXT,
    address_sort TEXT,
    employees INTEGER,
    currency TEXT,
    annual_revenue INTEGER,
    annual_revenue_base INTEGER,
    founded_year INTEGER,
    parent_id BLOB,
    description TEXT,
    description_key TEXT,
    deleted_at INTEGER,
    deleted_by BLOB,
    custom TEXT
) STRICT;
CREATE INDEX accounts_list ON accounts (name_sort, id) WHERE deleted_at IS NULL;
CREATE INDEX accounts_owner_list ON accounts (owner_id, name_sort, id) WHERE deleted_at IS NULL;
CREATE INDEX accounts_parent_id ON accounts (parent_id, id) WHERE deleted_at IS NULL;
CREATE INDEX accounts_name_key ON accounts (name_key, id) WHERE deleted_at IS NULL;

CREATE TABLE contacts (
    id BLOB PRIMARY KEY NOT NULL,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    created_by BLOB,
    updated_by BLOB,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    name_sort TEXT NOT NULL,
    owner_id BLOB,
    account_id BLOB,
    title TEXT,
    title_key TEXT,
    title_sort TEXT,
    department TEXT,
    department_key TEXT,
    department_sort TEXT,
    mobile TEXT,
    mobile_key TEXT,
    phone TEXT,
    phone_key TEXT,
    email TEXT,
    email_key TEXT,
    wechat TEXT,
    wechat_key TEXT,
    wechat_sort TEXT,
    is_decision_maker INTEGER,
    reports_to_id BLOB,
    birthday TEXT,
    address TEXT,
    address_key TEXT,
    source TEXT,
    notes TEXT,
    notes_key TEXT,
    deleted_at INTEGER,
    deleted_by BLOB,
    custom TEXT
) STRICT;
CREATE INDEX contacts_list ON contacts (name_sort, id) WHERE deleted_at IS NULL;
CREATE INDEX contacts_owner_list ON contacts (owner_id, name_sort, id) WHERE deleted_at IS NULL;
CREATE INDEX contacts_account_id ON contacts (account_id, id) WHERE deleted_at IS NULL;
CREATE INDEX contacts_reports_to_id ON contacts (reports_to_id, id) WHERE deleted_at IS NULL;
CREATE INDEX contacts_name_key ON contacts (name_key, id) WHERE deleted_at IS NULL;

CREATE TABLE leads (
    id BLOB PRIMARY KEY NOT NULL,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    created_by BLOB,
    updated_by BLOB,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    name_sort TEXT NOT NULL,
    owner_id BLOB,
    company TEXT,
    company_key TEXT,
    company_sort TEXT,
    status TEXT,
    source TEXT,
    title TEXT,
    title_key TEXT,
    title_sort TEXT,
    mobile TEXT,
    mobile_key TEXT,
    phone TEXT,
    phone_key TEXT,
    email TEXT,
    email_key TEXT,
    wechat TEXT,
    wechat_key TEXT,
    wechat_sort TEXT,
    website TEXT,
    website_key TEXT,
    country TEXT,
    country_key TEXT,
    country_sort TEXT,
    province TEXT,
    province_key TEXT,
    province_sort TEXT,
    city TEXT,
    city_key TEXT,
    city_sort TEXT,
    address TEXT,
    address_key TEXT,
    address_sort TEXT,
    disqualified_reason TEXT,
    description TEXT,
    description_key TEXT,
    converted_at INTEGER,
    account_id BLOB,
    contact_id BLOB,
    opportunity_id BLOB,
    deleted_at INTEGER,
    deleted_by BLOB,
    custom TEXT
) STRICT;
CREATE INDEX leads_list ON leads (name_sort, id) WHERE deleted_at IS NULL;
CREATE INDEX leads_owner_list ON leads (owner_id, name_sort, id) WHERE deleted_at IS NULL;
CREATE INDEX leads_name_key ON leads (name_key, id) WHERE deleted_at IS NULL;

CREATE TABLE products (
    id BLOB PRIMARY KEY NOT NULL,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    created_by BLOB,
    updated_by BLOB,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    name_sort TEXT NOT NULL,
    code TEXT,
    code_key TEXT,
    code_sort TEXT,
    family TEXT,
    family_key TEXT,
    family_sort TEXT,
    currency TEXT,
    list_price INTEGER,
    list_price_base INTEGER,
    unit TEXT,
    unit_key TEXT,
    unit_sort TEXT,
    active INTEGER,
    description TEXT,
    description_key TEXT,
    deleted_at INTEGER,
    deleted_by BLOB,
    custom TEXT
) STRICT;
CREATE INDEX products_list ON products (name_sort, id) WHERE deleted_at IS NULL;
CREATE INDEX products_name_key ON products (name_key, id) WHERE deleted_at IS NULL;

CREATE TABLE pipelines (
    id BLOB PRIMARY KEY NOT NULL,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    created_by BLOB,
    updated_by BLOB,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    name_sort TEXT NOT NULL,
    name_en TEXT,
    name_en_key TEXT,
    name_en_sort TEXT,
    position INTEGER,
    active INTEGER,
    description TEXT,
    description_key TEXT,
    deleted_at INTEGER,
    deleted_by BLOB,
    custom TEXT
) STRICT;
CREATE INDEX pipelines_list ON pipelines (position, id) WHERE deleted_at IS NULL;
CREATE INDEX pipelines_name_key ON pipelines (name_key, id) WHERE deleted_at IS NULL;

CREATE TABLE stages (
    id BLOB PRIMARY KEY NOT NULL,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    created_by BLOB,
    updated_by BLOB,
    pipeline_id BLOB NOT NULL,
    value TEXT NOT NULL,
    value_key TEXT NOT NULL,
    value_sort TEXT NOT NULL,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    name_sort TEXT NOT NULL,
    name_en TEXT,
    name_en_key TEXT,
    name_en_sort TEXT,
    position INTEGER,
    outcome TEXT NOT NULL,
    probability INTEGER,
    requires TEXT,
    colour TEXT,
    guidance TEXT,
    guidance_key TEXT,
    active INTEGER,
    deleted_at INTEGER,
    deleted_by BLOB,
    custom TEXT
) STRICT;
CREATE INDEX stages_list ON stages (position, id) WHERE deleted_at IS NULL;
CREATE INDEX stages_pipeline_id ON stages (pipeline_id, id) WHERE deleted_at IS NULL;
CREATE INDEX stages_name_key ON stages (name_key, id) WHERE deleted_at IS NULL;

CREATE TABLE opportunities (
    id BLOB PRIMARY KEY NOT NULL,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    created_by BLOB,
    updated_by BLOB,
    name TEXT,
    name_key TEXT,
    name_sort TEXT,
    owner_id BLOB,
    account_id BLOB,
    contact_id BLOB,
    product_id BLOB,
    pipeline_id BLOB,
    stage TEXT,
    outcome TEXT,
    currency TEXT,
    amount INTEGER,
    amount_base INTEGER,
    probability INTEGER,
    expected_close_date TEXT,
    opened_date TEXT,
    closed_date TEXT,
    type TEXT,
    source TEXT,
    next_step TEXT,
    next_step_key TEXT,
    next_step_sort TEXT,
    loss_reason TEXT,
    description TEXT,
    description_key TEXT,
    external_id TEXT,
    external_id_key TEXT,
    external_id_sort TEXT,
    deleted_at INTEGER,
    deleted_by BLOB,
    custom TEXT
) STRICT;
CREATE INDEX opportunities_list ON opportunities (created_at, id) WHERE deleted_at IS NULL;
CREATE INDEX opportunities_owner_list ON opportunities (owner_id, created_at, id) WHERE deleted_at IS NULL;
CREATE INDEX opportunities_account_id ON opportunities (account_id, id) WHERE deleted_at IS NULL;
CREATE INDEX opportunities_contact_id ON opportunities (contact_id, id) WHERE deleted_at IS NULL;
CREATE INDEX opportunities_product_id ON opportunities (product_id, id) WHERE deleted_at IS NULL;
CREATE INDEX opportunities_pipeline_id ON opportunities (pipeline_id, id) WHERE deleted_at IS NULL;
CREATE INDEX opportunities_stage ON opportunities (stage, id) WHERE deleted_at IS NULL;
CREATE INDEX opportunities_external_id ON opportunities (external_id_key, id) WHERE deleted_at IS NULL;
CREATE INDEX opportunities_name_key ON opportunities (name_key, id) WHERE deleted_at IS NULL;

CREATE TABLE activities (
    id BLOB PRIMARY KEY NOT NULL,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    created_by BLOB,
    updated_by BLOB,
    kind TEXT NOT NULL,
    subject TEXT,
    subject_key TEXT,
    subject_sort TEXT,
    owner_id BLOB,
    body TEXT,
    body_key TEXT,
    occurred_at INTEGER,
    duration_minutes INTEGER,
    account_id BLOB,
    contact_id BLOB,
    opportunity_id BLOB,
    lead_id BLOB,
    deleted_at INTEGER,
    deleted_by BLOB,
    custom TEXT
) STRICT;
CREATE INDEX activities_list ON activities (created_at, id) WHERE deleted_at IS NULL;
CREATE INDEX activities_owner_list ON activities (owner_id, created_at, id) WHERE deleted_at IS NULL;
CREATE INDEX activities_account_id ON activities (account_id, id) WHERE deleted_at IS NULL;
CREATE INDEX activities_contact_id ON activities (contact_id, id) WHERE deleted_at IS NULL;
CREATE INDEX activities_opportunity_id ON activities (opportunity_id, id) WHERE deleted_at IS NULL;
CREATE INDEX activities_lead_id ON activities (lead_id, id) WHERE deleted_at IS NULL;
CREATE INDEX activities_subject_key ON activities (subject_key, id) WHERE deleted_at IS NULL;

CREATE TABLE tasks (
    id BLOB PRIMARY KEY NOT NULL,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    created_by BLOB,
    updated_by BLOB,
    subject TEXT NOT NULL,
    subject_key TEXT NOT NULL,
    subject_sort TEXT NOT NULL,
    owner_id BLOB,
    due_at INTEGER,
    priority TEXT,
    done INTEGER,
    done_at INTEGER,
    description TEXT,
    description_key TEXT,
    account_id BLOB,
    contact_id BLOB,
    opportunity_id BLOB,
    lead_id BLOB,
    deleted_at INTEGER,
    deleted_by BLOB,
    custom TEXT
) STRICT;
CREATE INDEX tasks_list ON tasks (created_at, id) WHERE deleted_at IS NULL;
CREATE INDEX tasks_owner_list ON tasks (owner_id, created_at, id) WHERE deleted_at IS NULL;
CREATE INDEX tasks_account_id ON tasks (account_id, id) WHERE deleted_at IS NULL;
CREATE INDEX tasks_contact_id ON tasks (contact_id, id) WHERE deleted_at IS NULL;
CREATE INDEX tasks_opportunity_id ON tasks (opportunity_id, id) WHERE deleted_at IS NULL;
CREATE INDEX tasks_lead_id ON tasks (lead_id, id) WHERE deleted_at IS NULL;
CREATE INDEX tasks_subject_key ON tasks (subject_key, id) WHERE deleted_at IS NULL;

CREATE UNIQUE INDEX currency_rates_currency_date ON currency_rates (currency, date) WHERE deleted_at IS NULL;

-- What lists, figures and look-ups filter and sort by beyond that.
CREATE UNIQUE INDEX stages_pipeline_value ON stages (pipeline_id, value_key) WHERE deleted_at IS NULL;
CREATE INDEX opportunities_owner_stage ON opportunities (owner_id, stage, created_at, id) WHERE deleted_at IS NULL;
CREATE INDEX opportunities_outcome_closed ON opportunities (outcome, closed_date, id) WHERE deleted_at IS NULL;
CREATE INDEX opportunities_outcome_expected ON opportunities (outcome, expected_close_date, id) WHERE deleted_at IS NULL;
CREATE INDEX tasks_owner_due ON tasks (owner_id, done, due_at, id) WHERE deleted_at IS NULL;
CREATE INDEX leads_status ON leads (status, id) WHERE deleted_at IS NULL;
CREATE INDEX leads_email_key ON leads (email_key, id) WHERE deleted_at IS NULL;
CREATE INDEX leads_phone_key ON leads (phone_key, id) WHERE deleted_at IS NULL;
CREATE INDEX contacts_email_key ON contacts (email_key, id) WHERE deleted_at IS NULL;
CREATE INDEX contacts_mobile_key ON contacts (mobile_key, id) WHERE deleted_at IS NULL;
CREATE INDEX contacts_phone_key ON contacts (phone_key, id) WHERE deleted_at IS NULL;
CREATE INDEX accounts_phone_key ON accounts (phone_key, id) WHERE deleted_at IS NULL;
CREATE INDEX products_code_key ON products (code_key, id) WHERE deleted_at IS NULL;
