namespace CompetenceAssessment.StandardFormats.Sheets;

/// <summary>A table: named columns and rows of cells; an empty cell is null.</summary>
/// <param name="Name">The sheet's name.</param>
/// <param name="Columns">Heads of the columns.</param>
/// <param name="Rows">The rows below the heads.</param>
internal sealed record Sheet(string Name, IReadOnlyList<string> Columns, IReadOnlyList<SheetRow> Rows);

/// <summary>A row.</summary>
/// <param name="Number">Its number in the sheet or file, from 1.</param>
/// <param name="Cells">The cells, as many as there are columns.</param>
internal sealed record SheetRow(int Number, IReadOnlyList<string?> Cells);
