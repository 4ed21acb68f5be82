using CompetenceAssessment.Credentials.Certificates;
using CompetenceAssessment.Credentials.Tests.Support;
using QRCoder;

namespace CompetenceAssessment.Credentials.Tests.Pdf;

public sealed class QrFigureTests
{
    [Fact]
    public void The_squares_drawn_are_the_code_of_the_verification_address()
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(Samples.Certificate.VerificationAddress!, QRCodeGenerator.ECCLevel.M);
        var modules = code.ModuleMatrix.Count;
        var file = new PdfFile(new CertificateDocument().Render(Samples.Certificate));
        var rectangles = new PageReader(file, 0).Rectangles;
        var background = rectangles.FindIndex(r => Math.Abs(r.Width - 88) < 0.01);
        var (left, bottom, side, _) = rectangles[background];
        var drawn = new bool[modules, modules];

        foreach (var (x, y, width, _) in rectangles.Skip(background + 1).TakeWhile(r => Math.Abs(r.Height - (side / modules)) < 0.01))
        {
            var row = modules - 1 - (int)Math.Round((y - bottom) / side * modules);
            var column = (int)Math.Round((x - left) / side * modules);
            for (var i = 0; i < (int)Math.Round(width / side * modules); i++)
                drawn[row, column + i] = true;
        }

        for (var row = 0; row < modules; row++)
        {
            for (var column = 0; column < modules; column++)
                Assert.Equal(code.ModuleMatrix[row][column], drawn[row, column]);
        }
    }
}
