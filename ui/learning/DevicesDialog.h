// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/Devices.h"
#include "ui/widgets/BackgroundTask.h"

#include <QDialog>

#include <functional>

class QLabel;
class QProgressBar;
class QSpinBox;
class QTableWidget;

namespace lesiondesk
{

/// What this computer can train on: name, memory, driver, what "auto" takes and why the others are
/// not used; and the memory that training may take for pictures. Shown with open(); read beside the
/// window's thread, as a driver may sleep.
class DevicesDialog final : public QDialog
{
    Q_OBJECT

public:
    using Describe = std::function<DeviceReport()>;

    /// `describe` runs in another thread; without one this computer is looked at.
    explicit DevicesDialog(QWidget *parent = nullptr, Describe describe = {});

    /// Shows it over `parent` and forgets about it.
    static void openOver(QWidget *parent);

    void read();

private:
    void buildLayout();
    void showReport(const DeviceReport &report);

    Describe m_describe;
    QLabel *m_versions;
    QTableWidget *m_table;
    QLabel *m_note;
    QProgressBar *m_progress;
    QSpinBox *m_cache;
    BackgroundTask m_task;
};

} // namespace lesiondesk
