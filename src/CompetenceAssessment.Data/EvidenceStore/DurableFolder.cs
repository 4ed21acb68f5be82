using System.ComponentModel;
using System.Runtime.InteropServices;

namespace CompetenceAssessment.Data.EvidenceStore;

/// <summary>Makes a new or renamed entry of a folder survive a power cut. The runtime offers this for files only.</summary>
internal static class DurableFolder
{
    public static void Create(string folder)
    {
        if (Directory.Exists(folder))
            return;
        Directory.CreateDirectory(folder);
        Flush(Path.GetDirectoryName(folder)!);
    }

    /// <summary>Flushes the folder's own entries. Windows keeps them in its journal and has no such call.</summary>
    public static void Flush(string folder)
    {
        if (OperatingSystem.IsWindows())
            return;
        var descriptor = Open(folder, 0);
        if (descriptor < 0)
            throw new IOException($"The folder {folder} cannot be opened.", new Win32Exception(Marshal.GetLastPInvokeError()));
        try
        {
            // Some network file systems cannot flush a folder and say EINVAL: then the rename is as durable as they make it.
            if (Sync(descriptor) < 0 && Marshal.GetLastPInvokeError() != InvalidArgument)
                throw new IOException($"The folder {folder} cannot be flushed.", new Win32Exception(Marshal.GetLastPInvokeError()));
        }
        finally
        {
            _ = Close(descriptor);
        }
    }

    private const int InvalidArgument = 22;

    [DllImport("libc", EntryPoint = "open", SetLastError = true, CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    private static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static extern int Sync(int descriptor);

    [DllImport("libc", EntryPoint = "close", SetLastError = true)]
    private static extern int Close(int descriptor);
}
