using System.ComponentModel.DataAnnotations;

namespace CommsPortal.Cms.Mail;

/// <summary>Settings of outgoing mail, section <c>Mail</c>. Checked at start.</summary>
public sealed class MailOptions
{
    public const string Section = "Mail";

    /// <summary>Name of the SMTP server; empty writes each letter as an .eml file into <see cref="Folder"/> instead.</summary>
    public string? Host { get; set; }

    /// <summary>Default 587.</summary>
    [Range(1, 65_535)]
    public int Port { get; set; } = 587;

    /// <summary>Whether the connection is encrypted by STARTTLS; without it a server that has none would get the password in the clear. Default true.</summary>
    public bool Encrypted { get; set; } = true;

    /// <summary>Empty when the server asks for none.</summary>
    public string? User { get; set; }

    public string? Password { get; set; }

    /// <summary>The sender's address. Default <c>portal@localhost</c>.</summary>
    [Required, EmailAddress]
    public string From { get; set; } = "portal@localhost";

    /// <summary>The sender's name.</summary>
    [Required]
    public string FromName { get; set; } = "Cổng thông tin chuyển đổi số";

    /// <summary>Time for one letter, in seconds, 5 to 600. Default 60.</summary>
    [Range(5, 600)]
    public int Seconds { get; set; } = 60;

    /// <summary>Folder for .eml files when there is no server; empty means <c>mail</c> in the data directory.</summary>
    public string? Folder { get; set; }

    /// <summary>How long letters that were sent or given up stay on record, in days, 1 to 365. Default 30.</summary>
    [Range(1, 365)]
    public int KeepDays { get; set; } = 30;
}
