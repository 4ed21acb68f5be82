using System.Globalization;
using System.Text;

namespace CompetenceAssessment.Credentials.Tests.Support;

/// <summary>A reference as it stands in the file.</summary>
public sealed record Reference(int Number);

/// <summary>A name such as /Type.</summary>
public sealed record Name(string Value);

/// <summary>A bare word: an operator, or true, false, null.</summary>
public sealed record Word(string Value);

/// <summary>Reads PDF values and operators from bytes, independently of the writer under test.</summary>
public sealed class PdfSyntaxReader(byte[] data, int position)
{
    private const string Delimiters = "()<>[]{}/% \t\r\n\f\0";

    public int Position { get; private set; } = position;

    public bool AtEnd
    {
        get
        {
            while (Position < data.Length && char.IsWhiteSpace((char)data[Position]))
                Position++;
            return Position >= data.Length;
        }
    }

    public object Read()
    {
        if (AtEnd)
            throw new InvalidDataException("The data ends where a value should stand.");
        var next = (char)data[Position];
        if (next == '<' && data[Position + 1] == '<')
            return Dictionary();
        return next switch
        {
            '/' => NameValue(),
            '(' => Literal(),
            '<' => Hexadecimal(),
            '[' => Array(),
            _ => NumberOrWord(),
        };
    }

    private Dictionary<string, object> Dictionary()
    {
        Position += 2;
        var entries = new Dictionary<string, object>();
        while (!AtEnd && data[Position] != '>')
            entries.Add(((Name)Read()).Value, Read());
        Position += 2;
        return entries;
    }

    private List<object> Array()
    {
        Position++;
        var items = new List<object>();
        while (!AtEnd && data[Position] != ']')
            items.Add(Read());
        Position++;
        return items;
    }

    private Name NameValue()
    {
        Position++;
        return new Name(Token().Replace("#2F", "/", StringComparison.Ordinal));
    }

    private byte[] Literal()
    {
        var bytes = new List<byte>();
        for (Position++; data[Position] != ')'; Position++)
        {
            if (data[Position] == '\\')
                Position++;
            bytes.Add(data[Position]);
        }

        Position++;
        return [.. bytes];
    }

    private byte[] Hexadecimal()
    {
        var end = System.Array.IndexOf(data, (byte)'>', Position);
        var bytes = Convert.FromHexString(Encoding.ASCII.GetString(data, Position + 1, end - Position - 1));
        Position = end + 1;
        return bytes;
    }

    private object NumberOrWord()
    {
        var token = Token();
        if (!double.TryParse(token, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return new Word(token);
        var after = Position;
        if (int.TryParse(token, CultureInfo.InvariantCulture, out var reference) && !AtEnd && Token() == "0" && !AtEnd && Token() == "R")
            return new Reference(reference);
        Position = after;
        return number;
    }

    private string Token()
    {
        var start = Position;
        while (Position < data.Length && !Delimiters.Contains((char)data[Position]))
            Position++;
        return Encoding.Latin1.GetString(data, start, Position - start);
    }
}
