// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeView>

namespace lesiondesk
{

class RunChoices;

/// The runs to compare: Space checks the current line, wherever in it the cursor stands.
class RunList final : public QTreeView
{
    Q_OBJECT

public:
    explicit RunList(RunChoices *runs, QWidget *parent = nullptr);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    RunChoices *m_runs;
};

} // namespace lesiondesk
