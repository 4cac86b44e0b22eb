// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evaluation/SelectionWords.h"

#include <QCoreApplication>

namespace lesiondesk
{

namespace
{

class SelectionWords
{
    Q_DECLARE_TR_FUNCTIONS(lesiondesk::SelectionWords)
};

QString cellWords(int truth, int predicted, const QStringList &keys)
{
    if (truth == predicted)
        return SelectionWords::tr("true %1, found").arg(keys[truth]);
    return SelectionWords::tr("true %1, predicted %2").arg(keys[truth], keys[predicted]);
}

/// Up to three cells are named one by one; more are counted.
QString severalWords(const CellSelection &selection, const QStringList &keys)
{
    const int count = selection.cellCount();
    if (count > 3)
        return SelectionWords::tr("%n cell(s) of the matrix", nullptr, count);
    QStringList parts;
    for (int t = 0; t < selection.classes(); ++t) {
        for (int p = 0; p < selection.classes(); ++p) {
            if (selection.contains(t, p))
                parts.append(cellWords(t, p, keys));
        }
    }
    return parts.join(SelectionWords::tr("; "));
}

} // namespace

QString selectionWords(const CellSelection &selection, const QStringList &keys)
{
    using Kind = CellSelection::Kind;
    const CellSelection::Shape shape = selection.shape();
    switch (shape.kind) {
    case Kind::Nothing:
        return SelectionWords::tr("nothing chosen");
    case Kind::Cell:
        return cellWords(shape.index, shape.other, keys);
    case Kind::Row:
        return SelectionWords::tr("all true %1").arg(keys[shape.index]);
    case Kind::Column:
        return SelectionWords::tr("all predicted %1").arg(keys[shape.index]);
    case Kind::Missed:
        return SelectionWords::tr("missed %1 (predicted as another class)").arg(keys[shape.index]);
    case Kind::FalseAlarms:
        return SelectionWords::tr("false alarms of %1 (truly another class)")
            .arg(keys[shape.index]);
    case Kind::Correct:
        return SelectionWords::tr("all that were found");
    case Kind::Errors:
        return SelectionWords::tr("all misclassified");
    case Kind::All:
        return SelectionWords::tr("all images");
    case Kind::Several:
        break;
    }
    return severalWords(selection, keys);
}

} // namespace lesiondesk
