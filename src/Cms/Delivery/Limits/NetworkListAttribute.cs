using System.ComponentModel.DataAnnotations;

namespace CommsPortal.Cms.Delivery.Limits;

/// <summary>Demands a list of networks as <see cref="NetworkList"/> reads it.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NetworkListAttribute : ValidationAttribute
{
    public override bool IsValid(object? value)
    {
        try
        {
            NetworkList.Parse(value as string ?? "");
            return true;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    public override string FormatErrorMessage(string name) => $"{name} must be networks in CIDR notation separated by commas, for instance 127.0.0.0/8,::1/128.";
}
