// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QVBoxLayout;

namespace lesiondesk
{

/// What is there without a project: open one, make one, or look at the sample.
class StartView final : public QWidget
{
    Q_OBJECT

public:
    explicit StartView(bool canMakeSample, QWidget *parent = nullptr);
    /// The names of the projects opened last, from the settings.
    void refresh();

Q_SIGNALS:
    void openRequested();
    void newRequested();
    void sampleRequested();
    void projectChosen(const QString &folder);

private:
    QVBoxLayout *m_recent;
};

} // namespace lesiondesk
