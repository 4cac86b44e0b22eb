// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/learning/StageFigures.h"

#include <QStringList>
#include <QTableWidget>

namespace lesiondesk
{

/// What each stage of a run took and came to.
class StageTable final : public QTableWidget
{
    Q_OBJECT

public:
    explicit StageTable(QWidget *parent = nullptr);

    void setFigures(const std::vector<StageFigure> &figures, const QStringList &setNames);
};

} // namespace lesiondesk
