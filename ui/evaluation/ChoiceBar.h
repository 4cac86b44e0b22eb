// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

class QButtonGroup;

namespace lesiondesk
{

/// A few alternatives side by side, one of them on: "labels (recorded | validated)". Tab goes to
/// the one that is on, arrows to its neighbours.
class ChoiceBar final : public QWidget
{
    Q_OBJECT

public:
    ChoiceBar(const QString &label, const QStringList &choices, const QStringList &toolTips,
              QWidget *parent = nullptr);

    int current() const;
    void setCurrent(int index); ///< tells nobody

Q_SIGNALS:
    void chosen(int index); ///< by the user

private:
    QButtonGroup *m_group;
};

} // namespace lesiondesk
