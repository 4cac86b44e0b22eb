// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/ReportTable.h"

#include <QByteArray>

namespace lesiondesk
{

// A table as a file's bytes (UTF-8, \n line ends). Pure functions. Artificial images are said in
// all three: a note in text and LaTeX, a last column in CSV.

/// Columns lined up with spaces, for a screen with letters of one width.
QByteArray tableText(const ReportTable &table);
/// One line per row under the columns' keys; a column that holds means has a second one for their
/// standard deviations, one with intervals two for their ends. Undefined is empty. Numbers have two
/// decimals more than in print.
QByteArray tableCsv(const ReportTable &table);
/// A table environment to \input, no wider than the line; it needs the packages booktabs and
/// graphicx, and the UTF-8 that LaTeX has had as its default since 2018.
QByteArray tableLatex(const ReportTable &table);

/// Text with everything escaped that LaTeX would take for a command. Letters beyond Latin
/// Extended-A that pdfLaTeX does not have by itself become "[U+0416]".
QString latexEscaped(const QString &text);

} // namespace lesiondesk
