Console.WriteLine("Give the name of a benchmark.");
