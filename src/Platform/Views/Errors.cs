using Rapport.Platform.Problems;

namespace Rapport.Platform.Views;

/// <summary>Why a view cannot be kept.</summary>
internal static class Errors
{
    public static Refusal NotFound() => new(404, "view.not_found",
        ("没有这个视图，或者它没有共享给您。", "There is no such view, or it is not shared with you."));

    public static Refusal NotYours() => new(403, "view.not_yours",
        ("这是别人共享的视图，您不能修改；可以另存为自己的视图。", "Somebody else shares this view, so you cannot change it; save one of your own instead."));

    public static Refusal TooMany(int max) => new(409, "view.too_many",
        ($"每人最多保存 {max} 个视图，请先删除不用的。", $"Nobody keeps more than {max} views; remove some that you do not use."));

    public static Refusal Object() => new(422, "view.object",
        ("没有这个对象。", "There is no such object."), "object");

    public static Refusal ObjectFixed() => new(422, "view.object_fixed",
        ("视图属于哪个对象不能更改，请另存一个。", "A view stays with its object; save another one instead."), "object");

    public static Refusal Name(int max) => new(422, "view.name",
        ($"视图名称应有 1 到 {max} 个字符。", $"A view's name has 1 to {max} characters."), "name");

    public static Refusal Columns(int max) => new(422, "view.columns",
        ($"视图应有 1 到 {max} 列，每个字段一列。", $"A view has 1 to {max} columns, one for each field."), "columns");

    public static Refusal Width(int least, int most) => new(422, "view.width",
        ($"列宽应为 {least} 到 {most} 像素。", $"A column is {least} to {most} pixels wide."), "columns");

    public static Refusal TooLarge(int bytes) => new(422, "view.too_large",
        ($"列、筛选和排序合起来最多 {bytes / 1_000} KB，请简化筛选条件。", $"Columns, filter and order have at most {bytes / 1_000} kB together; simplify the filter."), "filter");

    public static Refusal Layout() => new(422, "view.layout",
        ("layout 应为 table 或 board；board 只用于有看板的对象。", "layout is table or, where the object has a board, board."), "layout");

    public static Refusal SharedWith() => new(422, "view.shared_with",
        ("sharedWith 应为 none、team 或 everyone。", "sharedWith is none, team or everyone."), "sharedWith");

    public static Refusal Team() => new(422, "view.team",
        ("请指明要共享给哪个团队；只能共享给自己的团队，管理员可以选任何团队。", "Say which team to share with: your own, or any if you are an administrator."), "teamId");

    public static Refusal Position(int most) => new(422, "view.position",
        ($"position 应为 0 到 {most}。", $"position is 0 to {most}."), "position");

    public static Refusal NotForTeam() => new(403, "view.not_for_team",
        ("能查看团队数据的人才能把视图共享给团队；请主管或管理员来共享。", "Only those who see their team's records share views with it; ask your manager or an administrator."));

    public static Refusal NotForEveryone() => new(403, "view.not_for_everyone",
        ("只有管理员能把视图共享给所有人。", "Only administrators share views with everyone."));
}
