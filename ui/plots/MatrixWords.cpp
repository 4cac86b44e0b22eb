// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/MatrixWords.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

class MatrixWords
{
    Q_DECLARE_TR_FUNCTIONS(lesiondesk::MatrixWords)
};

} // namespace

QString extraAnswerWord(int answer, AnswerSource::Kind said)
{
    if (answer == kCannotJudge)
        return MatrixWords::tr("cannot be judged");
    return said == AnswerSource::Kind::Run ? MatrixWords::tr("no prediction")
                                           : MatrixWords::tr("no answer");
}

QString answerWord(const EvalResult &result, int answer, AnswerSource::Kind said)
{
    return answer < 0 ? extraAnswerWord(answer, said)
                      : result.classes[static_cast<size_t>(answer)].key;
}

QString natureWord(Nature nature)
{
    switch (nature) {
    case Nature::Benign:
        return MatrixWords::tr("benign");
    case Nature::Malignant:
        return MatrixWords::tr("malignant");
    case Nature::Uncertain:
        break;
    }
    return MatrixWords::tr("uncertain");
}

QString lineHead(const CrossTable::Line &line, AnswerSource::Kind said)
{
    if (line.nature)
        return natureWord(*line.nature);
    return line.isExtra() ? extraAnswerWord(line.answers.front(), said) : line.key;
}

QString modeWord(CellMode mode)
{
    switch (mode) {
    case CellMode::RowShare:
        return MatrixWords::tr("Row %");
    case CellMode::ColumnShare:
        return MatrixWords::tr("Column %");
    case CellMode::MeanProbability:
        return MatrixWords::tr("Mean probability");
    case CellMode::Harm:
        return MatrixWords::tr("Harm");
    case CellMode::Counts:
        break;
    }
    return MatrixWords::tr("Counts");
}

QString valueText(CellMode mode, double value)
{
    switch (mode) {
    case CellMode::RowShare:
    case CellMode::ColumnShare: {
        const int percent = qRound(value * 100);
        return value > 0 && percent == 0 ? MatrixWords::tr("<1 %")
                                         : MatrixWords::tr("%1 %").arg(percent);
    }
    case CellMode::MeanProbability:
        return QLocale().toString(value, 'f', 2);
    case CellMode::Harm:
        return value == std::floor(value) ? QString::number(value, 'f', 0)
                                          : QLocale().toString(value, 'f', 1);
    case CellMode::Counts:
        break;
    }
    return QString::number(qRound(value));
}

QString plainValueText(CellMode mode, double value)
{
    if (mode != CellMode::RowShare && mode != CellMode::ColumnShare)
        return valueText(mode, value);
    const int percent = qRound(value * 100);
    return value > 0 && percent == 0 ? u"<1"_s : QString::number(percent);
}

CrossTableWords crossTableWords(const CrossTable &table, CellMode mode)
{
    CrossTableWords words;
    words.corner = MatrixWords::tr("true down, predicted across: %1").arg(modeWord(mode));
    for (const CrossTable::Line &line : table.rows())
        words.rows.append(lineHead(line, table.rowKind()));
    for (const CrossTable::Line &line : table.columns())
        words.columns.append(lineHead(line, table.columnKind()));
    words.total = u"Σ"_s;
    return words;
}

} // namespace lesiondesk
