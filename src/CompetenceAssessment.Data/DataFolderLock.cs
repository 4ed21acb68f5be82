using System.Globalization;

namespace CompetenceAssessment.Data;

/// <summary>One program per data folder: SQLite's file and the evidence beside it belong to whoever holds <c>.lock</c>.
/// The system releases the lock when the program ends, however it ends.</summary>
public sealed class DataFolderLock : IDisposable
{
    private readonly FileStream file;

    private DataFolderLock(FileStream file) => this.file = file;

    /// <exception cref="InvalidOperationException">Another program holds the folder.</exception>
    public static DataFolderLock Take(string folder)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, ".lock");
        try
        {
            var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            file.SetLength(0);
            file.Write(System.Text.Encoding.ASCII.GetBytes(Environment.ProcessId.ToString(CultureInfo.InvariantCulture)));
            file.Flush();
            return new DataFolderLock(file);
        }
        catch (IOException exception) when (File.Exists(path))
        {
            throw new InvalidOperationException(
                $"Another instance is running on the data folder {folder}. Stop it, or choose another folder with Paths:Data.", exception);
        }
    }

    public void Dispose() => file.Dispose();
}
