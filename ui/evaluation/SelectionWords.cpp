// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evaluation/SelectionWords.h"

#include "ui/plots/MatrixWords.h"

#include <QCoreApplication>

namespace lesiondesk
{

namespace
{

class SelectionWords
{
    Q_DECLARE_TR_FUNCTIONS(lesiondesk::SelectionWords)
};

/// What the answers of a selection are called.
struct Heads {
    QStringList keys;
    AnswerSource::Kind rows;
    AnswerSource::Kind columns;

    QString row(int answer) const
    {
        return answer < 0 ? extraAnswerWord(answer, rows) : keys[answer];
    }
    QString column(int answer) const
    {
        return answer < 0 ? extraAnswerWord(answer, columns) : keys[answer];
    }
};

QString cellWords(int truth, int predicted, const Heads &heads)
{
    if (truth == predicted && truth >= 0)
        return SelectionWords::tr("true %1, found").arg(heads.row(truth));
    return SelectionWords::tr("true %1, predicted %2")
        .arg(heads.row(truth), heads.column(predicted));
}

/// Up to three cells are named one by one; more are counted.
QString severalWords(const CellSelection &selection, const Heads &heads)
{
    const int count = selection.cellCount();
    if (count > 3)
        return SelectionWords::tr("%n cell(s) of the matrix", nullptr, count);
    QStringList parts;
    for (int t = kCannotJudge; t < selection.classes(); ++t) {
        for (int p = kCannotJudge; p < selection.classes(); ++p) {
            if (selection.contains(t, p))
                parts.append(cellWords(t, p, heads));
        }
    }
    return parts.join(SelectionWords::tr("; "));
}

QString wordsOf(const CellSelection &selection, const Heads &heads)
{
    using Kind = CellSelection::Kind;
    const CellSelection::Shape shape = selection.shape();
    switch (shape.kind) {
    case Kind::Nothing:
        return SelectionWords::tr("nothing chosen");
    case Kind::Cell:
        return cellWords(shape.index, shape.other, heads);
    case Kind::Row:
        if (shape.index < 0) // "no answer" says it all
            return heads.row(shape.index);
        return SelectionWords::tr("all true %1").arg(heads.row(shape.index));
    case Kind::Column:
        if (shape.index < 0)
            return heads.column(shape.index);
        return SelectionWords::tr("all predicted %1").arg(heads.column(shape.index));
    case Kind::Missed:
        return SelectionWords::tr("missed %1 (predicted as another class)")
            .arg(heads.row(shape.index));
    case Kind::FalseAlarms:
        return SelectionWords::tr("false alarms of %1 (truly another class)")
            .arg(heads.column(shape.index));
    case Kind::Correct:
        return SelectionWords::tr("all that were found");
    case Kind::Errors:
        return SelectionWords::tr("all misclassified");
    case Kind::All:
        return SelectionWords::tr("all images");
    case Kind::Several:
        break;
    }
    return severalWords(selection, heads);
}

} // namespace

QString selectionWords(const CellSelection &selection, const CrossTable &table,
                       const QStringList &keys)
{
    const auto lines = table.isCollapsed() ? table.inLines(selection) : std::nullopt;
    if (!lines)
        return wordsOf(selection, {keys, table.rowKind(), table.columnKind()});
    QStringList heads;
    for (int k = 0; k < table.classes(); ++k)
        heads.append(lineHead(table.rows()[static_cast<size_t>(k)], table.rowKind()));
    return wordsOf(*lines, {heads, table.rowKind(), table.columnKind()});
}

} // namespace lesiondesk
