using CompetenceAssessment.Data;

namespace CompetenceAssessment.Services.Writes;

public static class LetGo
{
    /// <summary>Changes a root, and deletes the children that it holds no longer. No table is deleted from in cascade, so that a child that is only let go of could not be saved.</summary>
    /// <param name="db">The context that tracks both.</param>
    /// <param name="children">The root's own list, which the change shortens.</param>
    /// <param name="change">What the domain does.</param>
    public static void DeleteLetGo<T>(this AppDbContext db, IReadOnlyList<T> children, Action change)
        where T : class
    {
        var before = children.ToList();
        change();
        db.RemoveRange(before.Except(children));
    }
}
