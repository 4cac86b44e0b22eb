// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/CrossTable.h"

#include <QWidget>

class QComboBox;
class QHBoxLayout;
class QToolButton;

namespace lesiondesk
{

/// What can be done with the matrix: what its cells show, on which scale, in which order (the bars
/// follow), collapsed or not; what is selected; a copy, a picture. Its keys work anywhere on the
/// page that is its parent.
class MatrixBar final : public QWidget
{
    Q_OBJECT

public:
    explicit MatrixBar(QWidget *page);

    CellMode mode() const;
    bool isLogarithmic() const;
    ClassOrder order() const;
    bool isCollapsed() const;
    /// Without probabilities their mean cannot be chosen.
    void setHasProbabilities(bool has);

Q_SIGNALS:
    void modeChosen(lesiondesk::CellMode mode);
    void scaleChosen(bool logarithmic);
    void orderChosen();
    void collapseChosen();
    void correctWanted();
    void errorsWanted();
    void allWanted();
    void nothingWanted();
    void copyWanted();
    void saveWanted();
    void comparisonWanted();
    void reportWanted();

private:
    QComboBox *choice(const QString &name, const QString &toolTip, const QString &accessibleName);
    QToolButton *button(const QString &name, const QString &text, const QString &toolTip,
                        const QString &key);
    QToolButton *selectMenu();

    QComboBox *m_mode;
    QComboBox *m_scale;
    QComboBox *m_order;
    QToolButton *m_collapse;
    QHBoxLayout *m_row;
};

} // namespace lesiondesk
