// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/PlanDifference.h"
#include "core/domain/Run.h"

#include <QDialog>
#include <QHash>

#include <vector>

class QCheckBox;
class QLabel;
class QTableWidget;

namespace lesiondesk
{

/// The plans of some runs side by side, field by field; where they differ the line is bold and
/// carries a sign.
class ComparePlansDialog final : public QDialog
{
    Q_OBJECT

public:
    ComparePlansDialog(const std::vector<Run> &runs, const QHash<FrozenSetId, QString> &setNames,
                       QWidget *parent = nullptr);

private:
    void fill();
    QString shown(const PlanLine &line, qsizetype column) const;

    std::vector<PlanLine> m_lines;
    QHash<FrozenSetId, QString> m_setNames;
    QTableWidget *m_table;
    QCheckBox *m_onlyDifferent;
    QLabel *m_summary;
};

} // namespace lesiondesk
