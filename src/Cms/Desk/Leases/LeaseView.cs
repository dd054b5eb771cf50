namespace CommsPortal.Cms.Desk.Leases;

/// <summary>Who is editing an article, as one person sees it.</summary>
/// <param name="Mine">Whether it is the person who looks.</param>
/// <param name="TakenFromMe">Whether somebody took it over from the person who looks.</param>
public sealed record LeaseView(string Name, DateTimeOffset Since, bool Mine, bool TakenFromMe)
{
    /// <summary>What the edit page says (Vietnamese); empty when there is nothing to say.</summary>
    public string Text => Mine ? ""
        : TakenFromMe
            ? $"{Name} đã tiếp quản việc sửa bài này lúc {DeskTime.Show(Since)}. "
                + "Chữ bạn gõ vẫn được giữ trong bản soạn dở; khi bạn bấm Lưu, hai bản được ghép."
        : $"{Name} đang sửa bài này, từ {DeskTime.Show(Since)}. Bạn vẫn viết được; khi bạn bấm Lưu, hai bản được ghép.";
}
