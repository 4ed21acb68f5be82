using System.Buffers.Binary;

namespace CompetenceAssessment.Web.Tests.Journeys.People;

internal static class Recordings
{
    private const int Rate = 8000;

    /// <summary>A recording that any browser plays: one tone, 8 bits, mono.</summary>
    public static byte[] Tone(int seconds)
    {
        var file = new byte[44 + (Rate * seconds)];
        "RIFF"u8.CopyTo(file);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(4), file.Length - 8);
        "WAVEfmt "u8.CopyTo(file.AsSpan(8));
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(16), 16);
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(20), 1);
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(22), 1);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(24), Rate);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(28), Rate);
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(32), 1);
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(34), 8);
        "data"u8.CopyTo(file.AsSpan(36));
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(40), Rate * seconds);
        for (var sample = 0; sample < Rate * seconds; sample++)
            file[44 + sample] = (byte)(128 + (60 * Math.Sin(2 * Math.PI * 440 * sample / Rate)));
        return file;
    }
}
