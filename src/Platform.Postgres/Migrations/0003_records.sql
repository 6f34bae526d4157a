-- The tables of the objects; a test compares them with the definitions.
CREATE TABLE users (
    id uuid PRIMARY KEY,
    version bigint NOT NULL,
    created_at timestamptz(3) NOT NULL,
    updated_at timestamptz(3) NOT NULL,
    created_by uuid,
    updated_by uuid,
    name text COLLATE "C" NOT NULL,
    name_key text COLLATE "C" NOT NULL,
    name_sort text COLLATE "C" NOT NULL,
    email text COLLATE "C",
    email_key text COLLATE "C",
    title text COLLATE "C",
    title_key text COLLATE "C",
    title_sort text COLLATE "C",
    phone text COLLATE "C",
    phone_key text COLLATE "C",
    team_id uuid,
    manager_id uuid,
    role text COLLATE "C" NOT NULL,
    language text COLLATE "C",
    active boolean NOT NULL,
    deleted_at timestamptz(3),
    deleted_by uuid,
    custom jsonb
);
CREATE INDEX users_list ON users (name_sort NULLS FIRST, id) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX users_email_unique ON users (email_key) WHERE deleted_at IS NULL;
CREATE INDEX users_team_id ON users (team_id, id) WHERE deleted_at IS NULL;
CREATE INDEX users_manager_id ON users (manager_id, id) WHERE deleted_at IS NULL;
CREATE INDEX users_name_key ON users (name_key, id) WHERE deleted_at IS NULL;

CREATE TABLE teams (
    id uuid PRIMARY KEY,
    version bigint NOT NULL,
    created_at timestamptz(3) NOT NULL,
    updated_at timestamptz(3) NOT NULL,
    created_by uuid,
    updated_by uuid,
    name text COLLATE "C" NOT NULL,
    name_key text COLLATE "C" NOT NULL,
    name_sort text COLLATE "C" NOT NULL,
    parent_id uuid,
    deleted_at timestamptz(3),
    deleted_by uuid,
    custom jsonb
);
CREATE INDEX teams_list ON teams (name_sort NULLS FIRST, id) WHERE deleted_at IS NULL;
CREATE INDEX teams_parent_id ON teams (parent_id, id) WHERE deleted_at IS NULL;
CREATE INDEX teams_name_key ON teams (name_key, id) WHERE deleted_at IS NULL;

CREATE TABLE currency_rates (
    id uuid PRIMARY KEY,
    version bigint NOT NULL,
    created_at timestamptz(3) NOT NULL,
    updated_at timestamptz(3) NOT NULL,
    created_by uuid,
    updated_by uuid,
    currency text COLLATE "C" NOT NULL,
    date date NOT NULL,
    rate numeric(19,10) NOT NULL,
    deleted_at timestamptz(3),
    deleted_by uuid,
    custom jsonb
);
CREATE INDEX currency_rates_list ON currency_rates (date NULLS FIRST, id) WHERE deleted_at IS NULL;

CREATE TABLE accounts (
    id uuid PRIMARY KEY,
    version bigint NOT NULL,
    created_at timestamptz(3) NOT NULL,
    updated_at timestamptz(3) NOT NULL,
    created_by uuid,
    updated_by uuid,
    name text COLLATE "C" NOT NULL,
    name_key text COLLATE "C" NOT NULL,
    name_sort text COLLATE "C" NOT NULL,
    owner_id uuid,
    industry text COLLATE "C",
    tier text COLLATE "C",
    source text COLLATE "C",
    phone text COLLATE "C",
    phone_key text COLLATE "C",
    website text COLLATE "C",
    website_key text COLLATE "C",
    registration_number text COLLATE "C",
    registration_number_key text COLLATE "C",
    registration_number_sort text COLLATE "C",
    country text COLLATE "C",
    country_key text COLLATE "C",
    country_sort text COLLATE "C",
    province text COLLATE "C",
    province_key text COLLATE "C",
    province_sort text COLLATE "C",
    city text COLLATE "C",
    city_key text COLLATE "C",
    city_sort text COLLATE "C",
    address text COLLATE "C",
    address_key text COLLATE "C",
    address_sort text COLLATE "C",
    employees bigint,
    currency text COLLATE "C",
    annual_revenue numeric(19,4),
    annual_revenue_base numeric(19,4),
    founded_year bigint,
    parent_id uuid,
    description text COLLATE "C",
    description_key text COLLATE "C",
    deleted_at timestamptz(3),
    deleted_by uuid,
    custom jsonb
);
CREATE INDEX accounts_list ON accounts (name_sort NULLS FIRST, id) WHERE deleted_at IS NULL;
CREATE INDEX accounts_owner_list ON accounts (owner_id, name_sort NULLS FIRST, id) WHERE deleted_at IS NULL;
CREATE INDEX accounts_parent_id ON accounts (parent_id, id) WHERE deleted_at IS NULL;
CREATE INDEX accounts_name_key ON accounts (name_key, id) WHERE deleted_at IS NULL;

CREATE TABLE contacts (
    id uuid PRIMARY KEY,
    version bigint NOT NULL,
    created_at timestamptz(3) NOT NULL,
    updated_at timestamptz(3) NOT NULL,
    created_by uuid,
    updated_by uuid,
    name text COLLATE "C" NOT NULL,
    name_key text COLLATE "C" NOT NULL,
    name_sort text COLLATE "C" NOT NULL,
    owner_id uuid,
    account_id uuid,
    title text COLLATE "C",
    title_key text COLLATE "C",
    title_sort text COLLATE "C",
    department text COLLATE "C",
    department_key text COLLATE "C",
    department_sort text COLLATE "C",
    mobile text COLLATE "C",
    mobile_key text COLLATE "C",
    phone text COLLATE "C",
    phone_key text COLLATE "C",
    email text COLLATE "C",
    email_key text COLLATE "C",
    wechat text COLLATE "C",
    wechat_key text COLLATE "C",
    wechat_sort text COLLATE "C",
    is_decision_maker boolean,
    reports_to_id uuid,
    birthday date,
    address jsonb,
    address_key text COLLATE "C",
    source text COLLATE "C",
    notes text COLLATE "C",
    notes_key text COLLATE "C",
    deleted_at timestamptz(3),
    deleted_by uuid,
    custom jsonb
);
CREATE INDEX contacts_list ON contacts (name_sort NULLS FIRST, id) WHERE deleted_at IS NULL;
CREATE INDEX contacts_owner_list ON contacts (owner_id, name_sort NULLS FIRST, id) WHERE deleted_at IS NULL;
CREATE INDEX contacts_account_id ON contacts (account_id, id) WHERE deleted_at IS NULL;
CREATE INDEX contacts_reports_to_id ON contacts (reports_to_id, id) WHERE deleted_at IS NULL;
CREATE INDEX contacts_name_key ON contacts (name_key, id) WHERE deleted_at IS NULL;

CREATE TABLE leads (
    id uuid PRIMARY KEY,
    version bigint NOT NULL,
    created_at timestamptz(3) NOT NULL,
    updated_at timestamptz(3) NOT NULL,
    created_by uuid,
    updated_by uuid,
    name text COLLATE "C" NOT NULL,
    name_key text COLLATE "C" NOT NULL,
    name_sort text COLLATE "C" NOT NULL,
    owner_id uuid,
    company text COLLATE "C",
    company_key text COLLATE "C",
    company_sort text COLLATE "C",
    status text COLLATE "C",
    source text COLLATE "C",
    title text COLLATE "C",
    title_key text COLLATE "C",
    title_sort text COLLATE "C",
    mobile text COLLATE "C",
    mobile_key text COLLATE "C",
    phone text COLLATE "C",
    phone_key text COLLATE "C",
    email text COLLATE "C",
    email_key text COLLATE "C",
    wechat text COLLATE "C",
    wechat_key text COLLATE "C",
    wechat_sort text COLLATE "C",
    website text COLLATE "C",
    website_key text COLLATE "C",
    country text COLLATE "C",
    country_key text COLLATE "C",
    country_sort text COLLATE "C",
    province text COLLATE "C",
    province_key text COLLATE "C",
    province_sort text COLLATE "C",
    city text COLLATE "C",
    city_key text COLLATE "C",
    city_sort text COLLATE "C",
    address text COLLATE "C",
    address_key text COLLATE "C",
    address_sort text COLLATE "C",
    disqualified_reason text COLLATE "C",
    description text COLLATE "C",
    description_key text COLLATE "C",
    converted_at timestamptz(3),
    account_id uuid,
    contact_id uuid,
    opportunity_id uuid,
    deleted_at timestamptz(3),
    deleted_by uuid,
    custom jsonb
);
CREATE INDEX leads_list ON leads (name_sort NULLS FIRST, id) WHERE deleted_at IS NULL;
CREATE INDEX leads_owner_list ON leads (owner_id, name_sort NULLS FIRST, id) WHERE deleted_at IS NULL;
CREATE INDEX leads_name_key ON leads (name_key, id) WHERE deleted_at IS NULL;

CREATE TABLE products (
    id uuid PRIMARY KEY,
    version bigint NOT NULL,
    created_at timestamptz(3) NOT NULL,
    updated_at timestamptz(3) NOT NULL,
    created_by uuid,
    updated_by uuid,
    name text COLLATE "C" NOT NULL,
    name_key text COLLATE "C" NOT NULL,
    name_sort text COLLATE "C" NOT NULL,
    code text COLLATE "C",
    code_key text COLLATE "C",
    code_sort text COLLATE "C",
    family text COLLATE "C",
    family_key text COLLATE "C",
    family_sort text COLLATE "C",
    currency text COLLATE "C",
    list_price numeric(19,4),
    list_price_base numeric(19,4),
    unit text COLLATE "C",
    unit_key text COLLATE "C",
    unit_sort text COLLATE "C",
    active boolean,
    description text COLLATE "C",
    description_key text COLLATE "C",
    deleted_at timestamptz(3),
    deleted_by uuid,
    custom jsonb
);
CREATE INDEX products_list ON products (name_sort NULLS FIRST, id) WHERE deleted_at IS NULL;
CREATE INDEX products_name_key ON products (name_key, id) WHERE deleted_at IS NULL;

CREATE TABLE pipelines (
    id uuid PRIMARY KEY,
    version bigint NOT NULL,
    created_at timestamptz(3) NOT NULL,
    updated_at timestamptz(3) NOT NULL,
    created_by uuid,
    updated_by uuid,
    name text COLLATE "C" NOT NULL,
    name_key text COLLATE "C" NOT NULL,
    name_sort text COLLATE "C" NOT NULL,
    name_en text COLLATE "C",
    name_en_key text COLLATE "C",
    name_en_sort text COLLATE "C",
    position bigint,
    active boolean,
    description text COLLATE "C",
    description_key text COLLATE "C",
    deleted_at timestamptz(3),
    deleted_by uuid,
    custom jsonb
);
CREATE INDEX pipelines_list ON pipelines (position NULLS FIRST, id) WHERE deleted_at IS NULL;
CREATE INDEX pipelines_name_key ON pipelines (name_key, id) WHERE deleted_at IS NULL;

CREATE TABLE stages (
    id uuid PRIMARY KEY,
    version bigint NOT NULL,
    created_at timestamptz(3) NOT NULL,
    updated_at timestamptz(3) NOT NULL,
    created_by uuid,
    updated_by uuid,
    pipeline_id uuid NOT NULL,
    value text COLLATE "C" NOT NULL,
    value_key text COLLATE "C" NOT NULL,
    value_sort text COLLATE "C" NOT NULL,
    name text COLLATE "C" NOT NULL,
    name_key text COLLATE "C" NOT NULL,
    name_sort text COLLATE "C" NOT NULL,
    name_en text COLLATE "C",
    name_en_key text COLLATE "C",
    name_en_sort text COLLATE "C",
    position bigint,
    outcome text COLLATE "C" NOT NULL,
    probability numeric(19,4),
    requires jsonb,
    colour text COLLATE "C",
    guidance text COLLATE "C",
    guidance_key text COLLATE "C",
    active boolean,
    deleted_at timestamptz(3),
    deleted_by uuid,
    custom jsonb
);
CREATE INDEX stages_list ON stages (position NULLS FIRST, id) WHERE deleted_at IS NULL;
CREATE INDEX stages_pipeline_id ON stages (pipeline_id, id) WHERE deleted_at IS NULL;
CREATE INDEX stages_name_key ON stages (name_key, id) WHERE deleted_at IS NULL;

CREATE TABLE opportunities (
    id uuid PRIMARY KEY,
    version bigint NOT NULL,
    created_at timestamptz(3) NOT NULL,
    updated_at timestamptz(3) NOT NULL,
    created_by uuid,
    updated_by uuid,
    name text COLLATE "C",
    name_key text COLLATE "C",
    name_sort text COLLATE "C",
    owner_id uuid,
    account_id uuid,
    contact_id uuid,
    product_id uuid,
    pipeline_id uuid,
    stage text COLLATE "C",
    outcome text COLLATE "C",
    currency text COLLATE "C",
    amount numeric(19,4),
    amount_base numeric(19,4),
    probability numeric(19,4),
    expected_close_date date,
    opened_date date,
    closed_date date,
    type text COLLATE "C",
    source text COLLATE "C",
    next_step text COLLATE "C",
    next_step_key text COLLATE "C",
    next_step_sort text COLLATE "C",
    loss_reason text COLLATE "C",
    description text COLLATE "C",
    description_key text COLLATE "C",
    external_id text COLLATE "C",
    external_id_key text COLLATE "C",
    external_id_sort text COLLATE "C",
    deleted_at timestamptz(3),
    deleted_by uuid,
    custom jsonb
);
CREATE INDEX opportunities_list ON opportunities (created_at NULLS FIRST, id) WHERE deleted_at IS NULL;
CREATE INDEX opportunities_owner_list ON opportunities (owner_id, created_at NULLS FIRST, id) WHERE deleted_at IS NULL;
CREATE INDEX opportunities_account_id ON opportunities (account_id, id) WHERE deleted_at IS NULL;
CREATE INDEX opportunities_contact_id ON opportunities (contact_id, id) WHERE deleted_at IS NULL;
CREATE INDEX opportunities_product_id ON opportunities (product_id, id) WHERE deleted_at IS NULL;
CREATE INDEX opportunities_pipeline_id ON opportunities (pipeline_id, id) WHERE deleted_at IS NULL;
CREATE INDEX opportunities_stage ON opportunities (stage, id) WHERE deleted_at IS NULL;
CREATE INDEX opportunities_external_id ON opportunities (external_id_key, id) WHERE deleted_at IS NULL;
CREATE INDEX opportunities_name_key ON opportunities (name_key, id) WHERE deleted_at IS NULL;

CREATE TABLE activities (
    id uuid PRIMARY KEY,
    version bigint NOT NULL,
    created_at timestamptz(3) NOT NULL,
    updated_at timestamptz(3) NOT NULL,
    created_by uuid,
    updated_by uuid,
    kind text COLLATE "C" NOT NULL,
    subject text COLLATE "C",
    subject_key text COLLATE "C",
    subject_sort text COLLATE "C",
    owner_id uuid,
    body text COLLATE "C",
    body_key text COLLATE "C",
    occurred_at timestamptz(3),
    duration_minutes bigint,
    account_id uuid,
    contact_id uuid,
    opportunity_id uuid,
    lead_id uuid,
    deleted_at timestamptz(3),
    deleted_by uuid,
    custom jsonb
);
CREATE INDEX activities_list ON activities (created_at NULLS FIRST, id) WHERE deleted_at IS NULL;
CREATE INDEX activities_owner_list ON activities (owner_id, created_at NULLS FIRST, id) WHERE deleted_at IS NULL;
CREATE INDEX activities_account_id ON activities (account_id, id) WHERE deleted_at IS NULL;
CREATE INDEX activities_contact_id ON activities (contact_id, id) WHERE deleted_at IS NULL;
CREATE INDEX activities_opportunity_id ON activities (opportunity_id, id) WHERE deleted_at IS NULL;
CREATE INDEX activities_lead_id ON activities (lead_id, id) WHERE deleted_at IS NULL;
CREATE INDEX activities_subject_key ON activities (subject_key, id) WHERE deleted_at IS NULL;

CREATE TABLE tasks (
    id uuid PRIMARY KEY,
    version bigint NOT NULL,
    created_at timestamptz(3) NOT NULL,
    updated_at timestamptz(3) NOT NULL,
    created_by uuid,
    updated_by uuid,
    subject text COLLATE "C" NOT NULL,
    subject_key text COLLATE "C" NOT NULL,
    subject_sort text COLLATE "C" NOT NULL,
    owner_id uuid,
    due_at timestamptz(3),
    priority text COLLATE "C",
    done boolean,
    done_at timestamptz(3),
    description text COLLATE "C",
    description_key text COLLATE "C",
    account_id uuid,
    contact_id uuid,
    opportunity_id uuid,
    lead_id uuid,
    deleted_at timestamptz(3),
    deleted_by uuid,
    custom jsonb
);
CREATE INDEX tasks_list ON tasks (created_at NULLS FIRST, id) WHERE deleted_at IS NULL;
CREATE INDEX tasks_owner_list ON tasks (owner_id, created_at NULLS FIRST, id) WHERE deleted_at IS NULL;
CREATE INDEX tasks_account_id ON tasks (account_id, id) WHERE deleted_at IS NULL;
CREATE INDEX tasks_contact_id ON tasks (contact_id, id) WHERE deleted_at IS NULL;
CREATE INDEX tasks_opportunity_id ON tasks (opportunity_id, id) WHERE deleted_at IS NULL;
CREATE INDEX tasks_lead_id ON tasks (lead_id, id) WHERE deleted_at IS NULL;
CREATE INDEX tasks_subject_key ON tasks (subject_key, id) WHERE deleted_at IS NULL;

CREATE UNIQUE INDEX currency_rates_currency_date ON currency_rates (currency, date) WHERE deleted_at IS NULL;

-- What lists, figures and look-ups filter and sort by beyond that.
CREATE UNIQUE INDEX stages_pipeline_value ON stages (pipeline_id, value_key) WHERE deleted_at IS NULL;
CREATE INDEX opportunities_owner_stage ON opportunities (owner_id, stage, created_at NULLS FIRST, id) WHERE deleted_at IS NULL;
CREATE INDEX opportunities_outcome_closed ON opportunities (outcome, closed_date NULLS FIRST, id) WHERE deleted_at IS NULL;
CREATE INDEX opportunities_outcome_expected ON opportunities (outcome, expected_close_date NULLS FIRST, id) WHERE deleted_at IS NULL;
CREATE INDEX tasks_owner_due ON tasks (owner_id, done, due_at NULLS FIRST, id) WHERE deleted_at IS NULL;
CREATE INDEX leads_status ON leads (status, id) WHERE deleted_at IS NULL;
CREATE INDEX leads_email_key ON leads (email_key, id) WHERE deleted_at IS NULL;
CREATE INDEX leads_phone_key ON leads (phone_key, id) WHERE deleted_at IS NULL;
CREATE INDEX contacts_email_key ON contacts (email_key, id) WHERE deleted_at IS NULL;
CREATE INDEX contacts_mobile_key ON contacts (mobile_key, id) WHERE deleted_at IS NULL;
CREATE INDEX contacts_phone_key ON contacts (phone_key, id) WHERE deleted_at IS NULL;
CREATE INDEX accounts_phone_key ON accounts (phone_key, id) WHERE deleted_at IS NULL;
CREATE INDEX products_code_key ON products (code_key, id) WHERE deleted_at IS NULL;
