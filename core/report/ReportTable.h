// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"
#include "core/evaluation/Metrics.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace lesiondesk
{

/// What a column holds, and with it how its numbers are written. Percent and Fraction hold
/// fractions; Percent is printed with two decimals of a hundred, as the paper prints. Rate is a
/// figure from -1 to 1 with two decimals, Change the same with its sign, PValue has three decimals.
enum class ColumnKind { Text, Count, Percent, Fraction, Loss, Millions, Rate, Change, PValue };

struct ReportColumn {
    QString key;   ///< stable: the name in CSV files
    QString title; ///< for people
    ColumnKind kind = ColumnKind::Text;
    QString group; ///< neighbours of one group share a heading: "Test"
};

/// A text or a number, never both. A number that is not defined is printed as "–".
struct ReportCell {
    QString text;
    QString code; ///< what CSV files say in place of a text that is translated
    std::optional<double> number;
    std::optional<double> deviation;  ///< the standard deviation beside a mean
    std::optional<Interval> interval; ///< in which the number lies with 95 % confidence

    ReportCell() = default;
    ReportCell(QString words) : text(std::move(words)) {}
    ReportCell(std::optional<double> value) : number(value) {}
    static ReportCell count(qint64 value) { return {static_cast<double>(value)}; }
    static ReportCell mean(double value, double deviation);
    static ReportCell coded(const QString &words, const QString &code);
    static ReportCell within(std::optional<double> value, std::optional<Interval> interval);
};

struct ReportRow {
    std::vector<ReportCell> cells; ///< one per column
    std::vector<RunId> runs;       ///< that it comes from
    bool artificial = false;       ///< comes from pictures that the program drew itself
    bool total = false;            ///< closes the table
    bool marked = false;           ///< stands out: a field in which plans differ
};

/// A table as a value: what is said, not how it looks. Text, CSV and LaTeX are written from it by
/// TableWriters, the window shows it. Pure, any thread.
struct ReportTable {
    QString title;
    QStringList notes; ///< sentences under the table
    std::vector<ReportColumn> columns;
    std::vector<ReportRow> rows;

    bool isArtificial() const;
};

/// The number as it is printed: the one place where figures become text. `fine` gives two
/// further decimals, for CSV.
QString numberText(ColumnKind kind, const std::optional<double> &value, bool fine = false);
/// A cell as it is printed: text, number, mean ± standard deviation, or number [low–high].
QString cellText(const ReportColumn &column, const ReportCell &cell);

/// What every table with artificial images says.
QString artificialNote();

} // namespace lesiondesk
