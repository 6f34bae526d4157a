using Rapport.Platform.Problems;

namespace Rapport.Platform.Web;

/// <summary>What can be wrong with a request before anybody looks at what it asks.</summary>
internal static class Errors
{
    public static Refusal SignInNeeded() => new(401, "auth.required",
        ("请先登录，或在 Authorization 里提供有效的令牌。", "Sign in, or send a valid token in Authorization."));

    public static Refusal NotAllowed() => new(403, "auth.not_allowed",
        ("您的角色没有此项权限，请联系管理员。", "Your role does not allow this; ask an administrator."));

    public static Refusal TokenScope(string scope) => new(403, "auth.token_scope",
        ($"这个令牌没有 {scope} 权限范围，不能做这件事；请换用有此范围的令牌。", $"This token lacks the scope {scope}; use one that has it."));

    public static Refusal CrossSite() => new(403, "auth.cross_site",
        ("这个请求来自别的网站，为安全起见没有执行。请在 Rapport 的页面上操作；程序请使用令牌（Authorization: Bearer）。",
         "This request came from another site and was not carried out. Use Rapport's own pages; programs send a token (Authorization: Bearer)."));

    public static Refusal TooMany(int seconds) => new(429, "rate.limited",
        ($"请求太频繁，请 {seconds} 秒后再试。", $"Too many requests; try again in {(seconds == 1 ? "a second" : $"{seconds} seconds")}.")) { RetryAfter = seconds };

    public static Refusal NotFound() => new(404, "address.not_found",
        ("没有这个地址。", "There is nothing at this address."));

    public static Refusal MethodNotAllowed() => new(405, "method.not_allowed",
        ("这个地址不支持该请求方法。", "This address does not support that method."));

    public static Refusal NotJson() => new(415, "body.not_json",
        ("请求正文必须是 JSON（Content-Type: application/json）。", "The body must be JSON (Content-Type: application/json)."));

    public static Refusal BadJson(long? position) => new(400, "json.invalid",
        (position is null ? "请求正文不是有效的 JSON（UTF-8）。" : $"请求正文第 {position} 字节处不是有效的 JSON（UTF-8，最多 32 层嵌套，成员不重复）。",
         position is null ? "The body is not valid JSON in UTF-8." : $"The body is not valid JSON at byte {position} (UTF-8, at most 32 levels deep, no member twice)."));

    public static Refusal BadMember(string path) => new(400, "json.member",
        ($"请求正文的“{path}”不认识，或类型不对。", $"The member “{path}” of the body is not known, or of the wrong type."));

    public static Refusal TooLarge(long bytes) => new(413, "body.too_large",
        ($"请求正文太大，最多 {bytes / 1_000_000} MB。", $"The body is too large; at most {bytes / 1_000_000} MB."));

    public static Refusal BadRequest() => new(400, "request.invalid",
        ("请求无法读取，请检查地址与参数。", "The request cannot be read; check its address and parameters."));

    public static Refusal UnknownParameter(string name) => new(400, "request.unknown_parameter",
        ($"没有参数“{name}”。", $"There is no parameter “{name}”."));

    public static Refusal Unavailable() => new(503, "service.unavailable",
        ("数据库暂时不可用，请稍后重试。", "The database is not available at the moment; please try again shortly.")) { RetryAfter = 5 };

    public static Refusal Unwritable() => new(503, "service.storage",
        ("服务器暂时无法保存数据（磁盘已满或不可写），这次什么都没有保存。请告诉管理员，稍后重试。",
         "The server cannot store anything at the moment (its disk is full or cannot be written); nothing was saved. Tell the administrator, and try again later.")) { RetryAfter = 30 };

    public static Refusal OutcomeUnknown() => new(503, "service.outcome_unknown",
        ("保存时与数据库的连接中断，无法确定是否已经保存。请先查看，再决定是否重试；带 Idempotency-Key 的请求可以直接重试。",
         "The database was lost during the saving, so it may or may not have been saved. Look before you repeat it; with an Idempotency-Key it can be repeated safely.")) { RetryAfter = 5 };

    public static Refusal Fault() => new(500, "server.fault",
        ("系统出错了，已记入日志。请把 traceId 告诉管理员。", "Something went wrong and has been logged. Tell the administrator the traceId."));
}
