using Rapport.Platform.Definitions;

namespace Rapport.Customers.Objects;

/// <summary>The industries that Rapport ships; people add their own.</summary>
internal static class Industries
{
    public static Option[] Options =>
    [
        new("technology", ("科技", "Technology")),
        new("software", ("软件与互联网", "Software and internet")),
        new("telecommunications", ("通信", "Telecommunications")),
        new("manufacturing", ("制造", "Manufacturing")),
        new("medical", ("医疗健康", "Medical and health")),
        new("finance", ("金融", "Finance")),
        new("retail", ("零售与消费品", "Retail and consumer goods")),
        new("services", ("商务服务", "Services")),
        new("marketing", ("营销与广告", "Marketing and advertising")),
        new("entertainment", ("文化娱乐", "Entertainment")),
        new("employment", ("人力资源服务", "Employment")),
        new("education", ("教育", "Education")),
        new("construction", ("建筑", "Construction")),
        new("real_estate", ("房地产", "Real estate")),
        new("energy", ("能源", "Energy")),
        new("transportation", ("交通与物流", "Transport and logistics")),
        new("hospitality", ("餐饮与酒店", "Hospitality")),
        new("agriculture", ("农业", "Agriculture")),
        new("government", ("政府与事业单位", "Government and public bodies")),
    ];
}
