// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/Project.h"

#include <QTemporaryDir>

namespace lesiondesk::bench
{

inline constexpr int kImages = 100'000;

/// A project of 100,000 made-up images with thumbnails, made once for all benchmarks.
class BigProject
{
public:
    BigProject();
    Project &project() { return *m_project; }

private:
    QTemporaryDir m_folder;
    SystemClock m_clock;
    std::unique_ptr<Project> m_project;
};

BigProject &bigProject();

} // namespace lesiondesk::bench
