using System.Collections.Frozen;
using Rapport.Platform.Text;

namespace Rapport.Platform.Imports.Mapping;

/// <summary>What columns are called in files from elsewhere, beside a field's own name and labels. The first field an object has is meant.</summary>
internal static class Synonyms
{
    private static readonly FrozenDictionary<string, string[]> Fields = new (string[] Fields, string Words)[]
    {
        (["name", "accountId", "company"], "公司名称 公司 客户名称 客户 企业名称 单位名称 单位 公司全称 企业全称 公司简称 证券简称 股票简称 account company company_name account_name customer customer_name client organisation organization"),
        (["accountId", "company", "name"], "所属公司 所属客户 关联客户"),
        (["name", "subject"], "名称 姓名 名字 标题 商机名称 联系人 联系人姓名 产品 产品名称 name full_name title contact contact_name deal deal_name opportunity opportunity_name product product_name prospect prospect_id"),
        (["productId", "name"], "产品 产品名称 主要产品 product product_name"),
        (["contactId"], "联系人 主要联系人 contact contact_name"),
        (["ownerId"], "负责人 所属人 跟进人 销售 销售员 销售人员 业务员 客户经理 销售代表 owner owner_name sales_agent agent sales_rep rep salesperson account_manager assigned_to"),
        (["name"], "sales_agent agent employee employee_name 员工 员工姓名"),
        (["teamId"], "部门 团队 区域 大区 team department regional_office region"),
        (["managerId"], "上级 主管 经理 直属上级 直属主管 上级主管 汇报对象 manager supervisor reports_to line_manager"),
        (["mobile", "phone"], "手机 手机号 手机号码 移动电话 mobile mobile_phone cell cell_phone"),
        (["phone", "mobile"], "电话 电话号码 联系电话 座机 固定电话 phone phone_number telephone tel"),
        (["email"], "邮箱 电子邮箱 邮件 电子邮件 邮箱地址 email e-mail mail email_address"),
        (["website"], "网址 官网 网站 公司网址 website web url homepage"),
        (["industry"], "行业 所属行业 sector industry"),
        (["annualRevenue"], "年营业额 营业额 年收入 营收 revenue annual_revenue turnover"),
        (["employees"], "员工人数 人数 员工数 规模 employees employee_count headcount number_of_employees"),
        (["foundedYear"], "成立年份 成立时间 year_established founded founded_year"),
        (["country"], "国家 国家地区 country office_location"),
        (["province"], "省 省份 province state"),
        (["city"], "城市 市 city town"),
        (["address"], "地址 详细地址 公司地址 address street"),
        (["parentId"], "母公司 上级公司 上级客户 集团 parent parent_account subsidiary_of parent_company"),
        (["source"], "来源 客户来源 线索来源 渠道 source lead_source lead_origin channel"),
        (["stage", "status"], "阶段 销售阶段 商机阶段 stage deal_stage sales_stage"),
        (["status", "stage"], "状态 线索状态 status lead_status"),
        (["amount", "listPrice"], "金额 商机金额 成交金额 预计金额 合同金额 amount value close_value deal_value deal_size"),
        (["listPrice", "amount"], "价格 单价 标价 售价 price list_price sales_price unit_price"),
        (["currency"], "币种 货币 currency"),
        (["openedDate"], "开始日期 开始时间 立项日期 engage_date open_date opened opened_date start_date"),
        (["closedDate", "expectedCloseDate"], "关闭日期 成交日期 签约日期 结单日期 close_date closed closed_date won_date"),
        (["expectedCloseDate"], "预计成交日期 预计签约日期 预计关闭日期 expected_close expected_close_date"),
        (["probability"], "赢单概率 成交概率 可能性 probability"),
        (["lossReason"], "输单原因 丢单原因 loss_reason lost_reason"),
        (["externalId", "code"], "编号 外部编号 商机编号 客户编号 id external_id opportunity_id deal_id record_id"),
        (["code"], "产品编号 产品编码 货号 sku code product_code stockcode"),
        (["family"], "系列 产品系列 类别 series family category product_line"),
        (["title"], "职位 职务 job_title position title"),
        (["description", "body"], "备注 说明 描述 description notes remark comment"),
        (["subject"], "主题 事项 subject description"),
        (["occurredAt"], "时间 发生时间 跟进时间 occurred_at date invoicedate"),
        (["dueAt"], "截止时间 到期时间 due due_date deadline"),
    }
    .SelectMany(entry => entry.Words.Split(' ').Select(word => (Word: Folded(word), entry.Fields)))
    .GroupBy(entry => entry.Word, StringComparer.Ordinal)
    .ToFrozenDictionary(group => group.Key, group => group.SelectMany(entry => entry.Fields).Distinct().ToArray(), StringComparer.Ordinal);

    /// <summary>The names of the fields a column's name may mean, the likeliest first.</summary>
    public static IReadOnlyList<string> Of(string column) => Fields.GetValueOrDefault(Folded(column)) ?? [];

    /// <summary>A name without what people set between its words, and without a unit or remark in brackets.</summary>
    public static string Folded(string name)
    {
        var folded = TextKeys.Fold(name);
        var bracket = folded.IndexOf('(', StringComparison.Ordinal);
        return string.Concat((bracket > 0 ? folded[..bracket] : folded).Where(char.IsLetterOrDigit));
    }
}
